package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"requestcore/article/gin/app"
	"requestcore/article/gin/profile"
)

// How long requests that are being answered may take after the signal.
const longest = 10 * time.Second

// ports are what is told of a server that listens.
type ports struct {
	Port        int `json:"port"`
	MetricsPort int `json:"metricsPort"`
}

// serve answers until a signal comes.
func serve(arguments []string) error {
	flags := flag.NewFlagSet("gin", flag.ExitOnError)
	file := flags.String("app", "", "the App, as the suite writes it: a JSON `file`")
	host := flags.String("host", "127.0.0.1", "the address to listen on")
	port := flags.Int("port", 0, "the App's port; 0 is any that is free")
	metricsPort := flags.Int("metrics-port", 0, "the port of /metrics and /profile, on 127.0.0.1; 0 is any that is free")
	shape := flags.String("shape", "served", "of the App: canned, routed, layered or served")
	variant := flags.String("variant", app.Release, "release, or default: gin.Default() with its own Logger and Recovery instead of the App's access log")
	log := flags.String("log", os.DevNull, "where the variant default logs to: a `file`")
	untilEOF := flags.Bool("until-eof", false, "stop also when stdin ends: whoever started it has gone")
	flags.Parse(arguments)

	served, err := app.Read(*file)
	if err != nil {
		return err
	}
	logged, err := os.OpenFile(*log, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	defer logged.Close()
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	engine, err := app.Engine(served, *shape, *variant, logged, registry)
	if err != nil {
		return err
	}
	scraped := http.NewServeMux()
	scraped.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	scraped.HandleFunc("GET /profile", profile.Answer)

	listening, err := net.Listen("tcp", net.JoinHostPort(*host, strconv.Itoa(*port)))
	if err != nil {
		return err
	}
	metricsListening, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(*metricsPort)))
	if err != nil {
		return err
	}
	ended, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if *untilEOF {
		go func() {
			io.Copy(io.Discard, os.Stdin)
			stop()
		}()
	}
	// without timeouts, as gin.Engine.Run has it
	servers := map[*http.Server]net.Listener{{Handler: engine.Handler()}: listening, {Handler: scraped}: metricsListening}
	failed := make(chan error, len(servers))
	for server, listener := range servers {
		go func() { failed <- server.Serve(listener) }()
	}
	ports := ports{portOf(listening), portOf(metricsListening)}
	if err := json.NewEncoder(os.Stdout).Encode(ports); err != nil {
		return err
	}
	select {
	case err := <-failed:
		return err
	case <-ended.Done():
		return shutdown(servers)
	}
}

func portOf(listener net.Listener) int {
	return listener.Addr().(*net.TCPAddr).Port
}

func shutdown(servers map[*http.Server]net.Listener) error {
	patience, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	var failures []error
	for server := range servers {
		failures = append(failures, server.Shutdown(patience))
	}
	return errors.Join(failures...)
}
