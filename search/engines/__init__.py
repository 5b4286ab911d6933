"""The engines that find entries, behind the interface of `search.engines.engine`."""
