package org.contactpoint.acceptance.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes on a socket, as no well-behaved client would send them. */
public final class RawCall {
  private static final Logger LOG = LoggerFactory.getLogger(RawCall.class);
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Running world;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private RawCall(Running world) {
    this.world = world;
  }

  /** A call that sends nothing yet. */
  public static RawCall to(Running world) {
    return new RawCall(world);
  }

  /** Sends these lines, each with its end. */
  public RawCall lines(String... lines) {
    Arrays.stream(lines)
        .map(line -> (line + "\r\n").getBytes(StandardCharsets.ISO_8859_1))
        .forEach(bytes::writeBytes);
    return this;
  }

  /** Sends that text as it is. */
  public RawCall text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends these bytes as they are. */
  public RawCall bytes(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  /** Breaks off once everything was sent. */
  public void brokenOff() {
    try (Socket socket = socket()) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that comes until the other side closes or is silent. */
  public String answer() {
    try (Socket socket = socket()) {
      Thread.ofVirtual().start(() -> send(socket));
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status of the first answer, empty where there is none. */
  public static Optional<Integer> status(String answer) {
    return answer.startsWith("HTTP/1.")
        ? Optional.of(Integer.parseInt(answer.substring(9, 12)))
        : Optional.empty();
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.api().getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  // Who is answered before everything was sent finds the other side gone.
  private void send(Socket socket) {
    try {
      socket.getOutputStream().write(bytes.toByteArray());
      socket.getOutputStream().flush();
    } catch (IOException gone) {
      LOG.debug("the other side closed first");
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8_192];
    try {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        all.write(some, 0, read);
      }
    } catch (SocketTimeoutException silent) {
      all.writeBytes("\n[silent]".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException reset) {
      all.writeBytes("\n[reset]".getBytes(StandardCharsets.US_ASCII));
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
