package org.contactpoint.local.object;

/**
 * One version of one object, whole in the bucket.
 *
 * @param key such as {@code uploads/E08000035/local/file.csv}
 * @param bytes its size
 */
public record StoredObject(String bucket, String key, String version, long bytes) {

  /** Whether a source sent it; working files of uploads have other keys, and cause no event. */
  public boolean isSent() {
    return key.startsWith("uploads/");
  }
}
