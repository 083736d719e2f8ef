package app

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
)

const jsonType = "application/json"

// handler returns what serves a route: the article's have handlers, GitHub's answer fixed bytes.
func handler(file *File, route Route) gin.HandlerFunc {
	switch route.Method + " " + route.Template {
	case "GET /api/hello":
		return answer(file.Hello)
	case "GET /users/{id}":
		return withID(len(file.Users), func(c *gin.Context, id int) { c.JSON(http.StatusOK, file.Users[id-1]) })
	case "POST /users":
		return newUser(len(file.Users) + 1)
	case "GET /posts/{id}":
		return withID(len(file.Users), func(c *gin.Context, id int) { c.JSON(http.StatusOK, Message{fmt.Sprint("Post ", id)}) })
	default:
		return answer(file.Canned)
	}
}

func answer(json string) gin.HandlerFunc {
	body := []byte(json)
	return func(c *gin.Context) { c.Data(http.StatusOK, jsonType, body) }
}

// refusal has no body: with none written Gin would write one.
func refusal(status int) gin.HandlerFunc {
	return func(c *gin.Context) { c.AbortWithStatus(status) }
}

func newUser(id int) gin.HandlerFunc {
	return func(c *gin.Context) {
		var given NewUser
		if err := c.ShouldBindJSON(&given); err != nil {
			c.Status(http.StatusBadRequest)
			return
		}
		c.JSON(http.StatusCreated, User{id, given.Name, given.Email})
	}
}

// withID calls the handler if the route's parameter is the number of something that exists: 1 to count.
func withID(count int, handler func(c *gin.Context, id int)) gin.HandlerFunc {
	return func(c *gin.Context) {
		// by its place, for the tree may have another route's name for it
		id, status := parseID(c.Params[0].Value, count)
		if status != http.StatusOK {
			c.Status(status)
			return
		}
		handler(c, id)
	}
}

// parseID returns 400 of what is no positive decimal number, and 404 of one above count, however long it is.
func parseID(text string, count int) (id, status int) {
	if text == "" || text[0] == '0' {
		return 0, http.StatusBadRequest
	}
	for i := range len(text) {
		digit := text[i] - '0'
		if digit > 9 {
			return 0, http.StatusBadRequest
		}
		id = min(id*10+int(digit), count+1)
	}
	if id > count {
		return 0, http.StatusNotFound
	}
	return id, http.StatusOK
}
