package org.contactpoint.benchmark.coldstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** What several jars say under {@code META-INF/services}: in one jar it must be one file. */
final class Services {
  private static final String FOLDER = "META-INF/services/";

  private final Map<String, StringBuilder> all = new TreeMap<>();

  Services(List<Path> jars) throws IOException {
    for (Path jar : jars) {
      try (JarFile from = new JarFile(jar.toFile())) {
        for (JarEntry entry : from.stream().filter(Services::isOne).toList()) {
          byte[] text = from.getInputStream(entry).readAllBytes();
          all.computeIfAbsent(entry.getName(), ignored -> new StringBuilder())
              .append(new String(text, StandardCharsets.UTF_8))
              .append('\n');
        }
      }
    }
  }

  static boolean isOne(JarEntry entry) {
    String name = entry.getName();
    return !entry.isDirectory()
        && name.startsWith(FOLDER)
        && name.indexOf('/', FOLDER.length()) < 0;
  }

  void write(JarOutputStream out) throws IOException {
    for (Map.Entry<String, StringBuilder> service : all.entrySet()) {
      out.putNextEntry(new JarEntry(service.getKey()));
      out.write(service.getValue().toString().getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }
}
