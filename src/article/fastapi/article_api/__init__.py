"""The article's API on FastAPI, as its documentation says it is written, with the work that every stack of the suite does."""
