"""URLs outside the page tree that are the same in every language."""

from django.urls import path
from django.views.generic import RedirectView

from home.views import health, media, robots, share_picture, site_icons, sitemap, theme, well_known

urlpatterns = [
    path("halsa/", health.health, name="health"),
    path("robots.txt", robots.robots, name="robots"),
    path("media/images/<path:path>", media.picture, name="picture"),
    path("media/avatar_images/<path:path>", media.portrait, name="portrait"),
    path(
        "share/<int:page_id>-<slug:digest>.png", share_picture.share_picture, name="share_picture"
    ),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("theme.css", theme.stylesheet, name="theme"),
    path("theme.<slug:digest>.css", theme.stylesheet, name="theme"),
    path("favicon.ico", site_icons.favicon, name="favicon"),
    path("apple-touch-icon.png", site_icons.icon, name="touch_icon"),
    path("site-icon-192.png", site_icons.icon, {"size": 192}, name="site_icon_192"),
    path("site-icon-512.png", site_icons.icon, {"size": 512}, name="site_icon_512"),
    path("site.webmanifest", site_icons.manifest, name="manifest"),
    path(".well-known/security.txt", well_known.security, name="security_txt"),
    path(
        ".well-known/change-password",
        RedirectView.as_view(pattern_name="account_change_password"),
    ),
]
