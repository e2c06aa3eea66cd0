package org.contactpoint.acceptance.fault;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that was sent. */
final class SentFile {
  final String council;
  final String feed;
  final String name;
  final byte[] content;
  final int rows;

  /** The children whom rows bring who were never heard of before, by row. */
  final Map<Integer, Child> brought = new HashMap<>();

  @Nullable String upload;
  boolean reversed;
  boolean reversing;

  SentFile(String council, String feed, String name, byte[] content, int rows) {
    this.council = council;
    this.feed = feed;
    this.name = name;
    this.content = content;
    this.rows = rows;
  }

  String key() {
    return "uploads/" + council + "/" + feed + "/" + name;
  }

  String sender() {
    return switch (council) {
      case "E08000035" -> "leeds.feed";
      case "E06000014" -> "york.feed";
      default -> "england.feed";
    };
  }
}
