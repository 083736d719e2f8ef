package app

// A Message is {"message":"Hello, World!"}.
type Message struct {
	Message string `json:"message"`
}

// A User is the article's.
type User struct {
	ID    int    `json:"id"`
	Name  string `json:"name"`
	Email string `json:"email"`
}

// A NewUser is what POST /users is given; its tags are what is asked of it.
type NewUser struct {
	Name  string `json:"name" binding:"required,max=100"`
	Email string `json:"email" binding:"required,max=254,contains=@,startsnotwith=@"`
}

// The limits of NewUser's tags.
var tagged = Limits{Name: 100, Email: 254}
