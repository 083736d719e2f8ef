// Package app is the App that every server of the suite serves, written as Gin's documentation has it.
package app

import (
	"encoding/json"
	"fmt"
	"os"
)

// A File tells what is served. The suite writes it, so that all servers serve the same.
type File struct {
	Routes []Route `json:"routes"`
	// Names of users by their bearer tokens.
	Tokens map[string]string `json:"tokens"`
	// Number 1 is the first.
	Users []User `json:"users"`
	// What the shapes without handlers answer, and the routes that the App has no handler for: JSON.
	Canned string `json:"canned"`
	Hello  string `json:"hello"`
	Cors   Cors   `json:"cors"`
	Limits Limits `json:"limits"`
}

// A Route has parameters {name}, and a last {name...} that takes the rest of the path.
type Route struct {
	Method   string `json:"method"`
	Template string `json:"template"`
}

// Cors tells who may ask from a page of another origin, and what.
type Cors struct {
	Origins      []string `json:"origins"`
	AllowMethods string   `json:"allowMethods"`
	AllowHeaders string   `json:"allowHeaders"`
	MaxAge       string   `json:"maxAge"`
}

// Limits are the longest name and e-mail address of a new user.
type Limits struct {
	Name  int `json:"name"`
	Email int `json:"email"`
}

// Read returns what a file tells, if it can be served.
func Read(name string) (*File, error) {
	if name == "" {
		return nil, fmt.Errorf("no App; give the suite's file of it: --app FILE")
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var file File
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for i, user := range file.Users {
		if user.ID != i+1 {
			return nil, fmt.Errorf("%s: user %d is number %d; write users 1, 2, 3 ... in order", name, i+1, user.ID)
		}
	}
	if file.Limits != tagged {
		return nil, fmt.Errorf("%s: limits %+v, but the tags of NewUser have %+v; change the tags", name, file.Limits, tagged)
	}
	return &file, nil
}
