"""The weave: every woven drawing of the site, from motifs and colours to panels and pictures.

Pure Python, and Pillow for the pictures; nothing here knows of Django or of pages. Templates
reach it through template tags, the stylesheet is served from `stylesheet.weave_css`.
"""
