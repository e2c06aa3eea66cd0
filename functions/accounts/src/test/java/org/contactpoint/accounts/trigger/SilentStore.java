package org.contactpoint.accounts.trigger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A store that takes every connection and answers nothing. */
final class SilentStore implements AutoCloseable {
  private final ServerSocket server;
  private final List<Socket> taken = new ArrayList<>();

  SilentStore() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::take);
  }

  private void take() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        synchronized (taken) {
          taken.add(socket);
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  URI address() {
    return URI.create(
        "http://%s:%d".formatted(server.getInetAddress().getHostAddress(), server.getLocalPort()));
  }

  /** How often somebody came. */
  int calls() {
    synchronized (taken) {
      return taken.size();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (taken) {
      for (Socket socket : taken) {
        socket.close();
      }
    }
  }
}
