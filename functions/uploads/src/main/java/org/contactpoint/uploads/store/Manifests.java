package org.contactpoint.uploads.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The manifests of uploads, each an object of JSON in a folder of its upload's working files. */
final class Manifests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StoredFiles files;

  Manifests(StoredFiles files) {
    this.files = files;
  }

  /** Where the working files of an upload are stored: a key that is no source's file. */
  static String folder(String uploadId) {
    return "working/" + uploadId + "/";
  }

  private static String key(String uploadId) {
    return folder(uploadId) + "manifest.json";
  }

  /** The manifest of an upload; empty before it is written, and for one of an unknown format. */
  Optional<Manifest> find(String uploadId) {
    return files.newest(key(uploadId)).flatMap(Manifests::read);
  }

  private static Optional<Manifest> read(StoredFiles.Newest stored) {
    try {
      JsonNode text = JSON.readTree(stored.bytes());
      return text.path("format").asInt() == Manifest.FORMAT
          ? Optional.of(JSON.treeToValue(text, Manifest.class))
          : Optional.empty();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  void save(String uploadId, Manifest manifest) {
    try {
      String version = files.put(key(uploadId), JSON.writeValueAsBytes(manifest));
      assert !version.isEmpty();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The manifest goes, and the working copy that it names; gone already is no fault. */
  void delete(String uploadId) {
    files
        .newest(key(uploadId))
        .ifPresent(
            stored -> {
              read(stored)
                  .ifPresent(
                      manifest ->
                          manifest
                              .copy()
                              .forEach(chunk -> files.delete(chunk.key(), chunk.version())));
              files.delete(key(uploadId), stored.version());
            });
  }
}
