package org.contactpoint.smoke.vetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.contactpoint.smoke.api.Unexpected;

/**
 * Where invitations arrive. Only the stage's deployment knows, so it names a command that is given
 * an address and prints the password of the newest invitation.
 */
final class Mailbox {
  private static final long TIMEOUT_SECONDS = 30;

  private final String command;

  Mailbox(String command) {
    this.command = command;
  }

  String passwordFor(String address) {
    try {
      Process process =
          new ProcessBuilder(List.of(command, address))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)
          || process.exitValue() != 0
          || printed.isEmpty()) {
        throw new Unexpected("no invitation arrived");
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
