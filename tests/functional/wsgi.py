"""The site together with what stands in front of it on a server: something that hands out media."""

from whitenoise import WhiteNoise

from django.conf import settings

from config.wsgi import application as site

# autorefresh looks at the disk for each request, for pictures are resized while the tests run.
application = WhiteNoise(
    site, root=str(settings.MEDIA_ROOT), prefix=settings.MEDIA_URL, autorefresh=True
)
