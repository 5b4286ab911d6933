"""Addresses outside the page tree that are the same in every language."""

from django.urls import path

from home.views import health, media, robots, share_picture, sitemap, theme

urlpatterns = [
    path("halsa/", health.health, name="health"),
    path("robots.txt", robots.robots, name="robots"),
    path("media/images/<path:path>", media.picture, name="picture"),
    path("media/avatar_images/<path:path>", media.portrait, name="portrait"),
    path("share/<int:page_id>-<slug:mark>.png", share_picture.share_picture, name="share_picture"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("theme.css", theme.stylesheet, name="theme"),
]
