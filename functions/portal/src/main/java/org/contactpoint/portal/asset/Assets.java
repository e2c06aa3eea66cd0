package org.contactpoint.portal.asset;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Response;

/**
 * What pages are styled and helped by. A browser asks for each once: what is under a name never
 * changes, since the name says what is in it.
 */
@Singleton
public final class Assets {
  /** Where they are served. */
  public static final String PATH = "/assets/";

  private static final String KEPT = "public, max-age=31536000, immutable";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml");

  private final Properties names = new Properties();

  Assets() {
    try {
      names.load(new ByteArrayInputStream(bytes("assets.properties").orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The path of the file of that plain name, such as {@code portal.css}.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String path(String plain) {
    String unique = names.getProperty(plain);
    if (unique == null) {
      throw new IllegalArgumentException("there is no asset of that name");
    }
    return PATH + unique;
  }

  /** The file at that path, packed if the browser can unpack it. */
  public Optional<Response> response(String path, Headers headers) {
    String unique = path.substring(PATH.length());
    if (!names.containsValue(unique)) {
      return Optional.empty();
    }
    Optional<Response> packed =
        Packing.isTaken(headers)
            ? bytes(unique + ".gz").map(bytes -> Packing.marked(of(unique, bytes)))
            : Optional.empty();
    return packed
        .or(() -> bytes(unique).map(bytes -> Packing.varying(of(unique, bytes))))
        .map(response -> response.with("Cache-Control", KEPT));
  }

  private static Response of(String name, byte[] bytes) {
    String type = MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    return Response.of(200, type, bytes);
  }

  private static Optional<byte[]> bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("files/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
