package app

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// cors is the second layer: it names the header to add for a page of a known origin, and answers preflights, which need no authentication.
func cors(allowed Cors) gin.HandlerFunc {
	origins := map[string]bool{}
	for _, origin := range allowed.Origins {
		origins[origin] = true
	}
	return func(c *gin.Context) {
		origin := c.GetHeader("Origin")
		if origins[origin] {
			c.Header("Access-Control-Allow-Origin", origin)
			c.Header("Vary", "Origin")
		}
		if c.Request.Method == http.MethodOptions && origin != "" && c.GetHeader("Access-Control-Request-Method") != "" {
			c.Header("Access-Control-Allow-Methods", allowed.AllowMethods)
			c.Header("Access-Control-Allow-Headers", allowed.AllowHeaders)
			c.Header("Access-Control-Max-Age", allowed.MaxAge)
			c.AbortWithStatus(http.StatusNoContent)
		}
	}
}
