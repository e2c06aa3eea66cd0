package org.contactpoint.dynamodb.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bytes of an item that are hashed: every attribute by its name, in the order of the names,
 * each part with its length in front, so that no two different items have the same bytes.
 */
final class CanonicalBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CanonicalBytes() {}

  static byte[] bytes(Map<String, AttributeValue> item) {
    CanonicalBytes canonical = new CanonicalBytes();
    canonical.map(item);
    return canonical.out.toByteArray();
  }

  private void map(Map<String, AttributeValue> item) {
    length(item.size());
    new TreeMap<>(item).forEach(this::field);
  }

  private void field(String name, AttributeValue value) {
    part(name.getBytes(StandardCharsets.UTF_8));
    value(value);
  }

  private void value(AttributeValue value) {
    part(value.type().name().getBytes(StandardCharsets.UTF_8));
    switch (value.type()) {
      case S -> part(value.s().getBytes(StandardCharsets.UTF_8));
      case N -> part(value.n().getBytes(StandardCharsets.UTF_8));
      case B -> part(value.b().asByteArray());
      case M -> map(value.m());
      case L -> {
        length(value.l().size());
        value.l().forEach(this::value);
      }
      // No writer of the trail writes another kind: what holds one was tampered with, and its text
      // form can't equal that of a kind above.
      default -> part(value.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void part(byte[] bytes) {
    length(bytes.length);
    out.writeBytes(bytes);
  }

  private void length(int length) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
  }
}
