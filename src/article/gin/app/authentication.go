package app

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

// authentication is the third layer: it looks a bearer token up (RFC 6750, 2.1), and hands the user on as gin.BasicAuth does.
func authentication(tokens map[string]string) gin.HandlerFunc {
	return func(c *gin.Context) {
		token, isBearer := strings.CutPrefix(c.GetHeader("Authorization"), "Bearer ")
		user, isKnown := tokens[token]
		if !isBearer || !isKnown {
			c.Header("WWW-Authenticate", "Bearer")
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set(gin.AuthUserKey, user)
	}
}
