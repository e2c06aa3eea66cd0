package org.contactpoint.accounts.setup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where the deployment waits for a reply; it listens on the loopback address alone. */
final class Deployment implements AutoCloseable {
  private final HttpServer server;
  private final List<String> replies = new CopyOnWriteArrayList<>();
  private final int status;

  Deployment(int status) {
    this.status = status;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      replies.add(exchange.getRequestMethod() + " " + new String(body, StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** The address that it gives; what is signed into it must come back unchanged. */
  String url() {
    InetSocketAddress at = server.getAddress();
    return "http://%s:%d/reply?X-Amz-Signature=a%%2Fb%%3D"
        .formatted(at.getAddress().getHostAddress(), at.getPort());
  }

  /** What came, as method and body. */
  List<String> replies() {
    return replies;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
