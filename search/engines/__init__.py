"""The search engines, behind the interface of `search.engines.engine`."""
