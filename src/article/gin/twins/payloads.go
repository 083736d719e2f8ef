package twins

import (
	"encoding/json"
	"fmt"
	"reflect"

	"requestcore/article/gin/app"
)

type users struct {
	Users []app.User `json:"users"`
}

type order struct {
	ID       int64   `json:"id"`
	Customer string  `json:"customer"`
	Paid     bool    `json:"paid"`
	Total    float64 `json:"total"`
	Note     string  `json:"note"`
	ShipTo   address `json:"shipTo"`
	Items    []item  `json:"items"`
}

type address struct {
	Street  string `json:"street"`
	City    string `json:"city"`
	Country string `json:"country"`
}

type item struct {
	SKU      string  `json:"sku"`
	Title    string  `json:"title"`
	Quantity int     `json:"quantity"`
	Price    float64 `json:"price"`
}

// payloads measures encoding/json, which Gin's c.JSON and ShouldBindJSON call.
func payloads(bench *bench, texts map[string][]string) error {
	if err := payload(bench, "message", texts, func(m *app.Message) int { return len(m.Message) }); err != nil {
		return err
	}
	if err := payload(bench, "user", texts, func(u *app.User) int { return u.ID + len(u.Email) }); err != nil {
		return err
	}
	if err := payload(bench, "users100", texts, func(u *users) int { return len(u.Users) }); err != nil {
		return err
	}
	return payload(bench, "order", texts, func(o *order) int { return int(o.ID) + len(o.Items) })
}

// payload measures one kind of value. sum tells enough of a decoded value to see while it is measured that it is none of another text.
func payload[T any](bench *bench, name string, texts map[string][]string, sum func(*T) int) error {
	values := make([]T, len(texts[name]))
	lengths, sums := make([]int, len(values)), make([]int, len(values))
	octets := make([][]byte, len(values))
	for i, text := range texts[name] {
		encoded, err := proveJSON(text, &values[i])
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		octets[i], lengths[i], sums[i] = []byte(text), len(encoded), sum(&values[i])
	}
	if len(values) == 0 {
		return nil
	}
	err := bench.measure("json", parameters{"payload": name, "operation": "encode"}, len(values), func() error {
		for i := range values {
			if text, err := json.Marshal(&values[i]); err != nil || len(text) != lengths[i] {
				return fmt.Errorf("%s %d is encoded otherwise than before: %s %v", name, i, text, err)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return bench.measure("json", parameters{"payload": name, "operation": "decode"}, len(values), func() error {
		for i := range octets {
			var value T
			if err := json.Unmarshal(octets[i], &value); err != nil || sum(&value) != sums[i] {
				return fmt.Errorf("%s %d is decoded otherwise than before: %v", name, i, err)
			}
		}
		return nil
	})
}

// proveJSON decodes a text into the value, and returns what it is encoded to again: the same JSON.
func proveJSON(text string, value any) ([]byte, error) {
	if err := json.Unmarshal([]byte(text), value); err != nil {
		return nil, err
	}
	encoded, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	return encoded, requireSame(text, encoded)
}

func requireSame(right string, encoded []byte) error {
	var expected, got any
	if err := json.Unmarshal([]byte(right), &expected); err != nil {
		return err
	}
	if err := json.Unmarshal(encoded, &got); err != nil {
		return err
	}
	if !reflect.DeepEqual(expected, got) {
		return fmt.Errorf("expected %s, got %s", right, encoded)
	}
	return nil
}
