package org.contactpoint.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lists that go on on another page: what leads there is opaque, and says nothing of anybody. */
public final class Cursors {
  private static final String NAME = "cursor";

  private Cursors() {}

  /** The path of the API for the page of a list that the address asks for. */
  public static String page(String path, PageRequest request) {
    return request.parameter(NAME).map(cursor -> after(path, cursor)).orElse(path);
  }

  /** The address of the next page of a list; null where there is none. */
  public static @Nullable String next(String path, @Nullable String cursor) {
    return cursor == null ? null : after(path, cursor);
  }

  private static String after(String path, String cursor) {
    return path + "?" + NAME + "=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }
}
