package org.contactpoint.local.setting;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The settings of a local run, from environment variables.
 *
 * @param port of the API on loopback; 0 takes any free one
 * @param data the folder that keeps everything between two runs
 * @param seeded whether a first start takes in the sample files
 */
public record LocalSettings(int port, Path data, boolean seeded) {
  private static final int HIGHEST_PORT = 65_535;

  public LocalSettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("CONTACTPOINT_PORT is a number from 0 to 65535");
    }
  }

  /** Reads the variables that begin with {@code CONTACTPOINT_}. */
  public static LocalSettings of(Map<String, String> environment) {
    return new LocalSettings(
        port(environment.getOrDefault("CONTACTPOINT_PORT", "8080")),
        Path.of(environment.getOrDefault("CONTACTPOINT_DATA", ".contactpoint"))
            .toAbsolutePath()
            .normalize(),
        !"none".equals(environment.get("CONTACTPOINT_SEED")));
  }

  /** Where an e-mail leads: to what is new, after signing in. */
  public URI portal() {
    return URI.create("http://127.0.0.1:" + port + "/notices");
  }

  private static int port(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("CONTACTPOINT_PORT is a number from 0 to 65535", e);
    }
  }
}
