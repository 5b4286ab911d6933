"""The admin views in which members handle the saved adaptations of their organisation."""
