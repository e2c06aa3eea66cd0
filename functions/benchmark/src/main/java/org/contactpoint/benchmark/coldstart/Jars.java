package org.contactpoint.benchmark.coldstart;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.contactpoint.benchmark.coldstart.plain.PlainSearch;

/** Jars: where they are found, how they are put together, how what is in them is named. */
final class Jars {
  private static final List<String> OF_THE_RUNTIME =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "aws-lambda-java-core",
          "utils-lite");
  private static final int KEPT_DIGITS = 16;

  private Jars() {}

  /** All jars of a folder, in the order of their names. */
  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What AWS Lambda provides: the runtime interface client and what it needs. */
  static List<Path> ofTheRuntime() {
    return ofTheClassPath(OF_THE_RUNTIME).toList();
  }

  /** Those jars of this process whose names begin so. */
  static Stream<Path> ofTheClassPath(List<String> names) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(jar -> names.stream().anyMatch(jar.getFileName().toString()::startsWith));
  }

  /** This module's functions as a jar, because caches take nothing else. */
  static Path ofThisModule(Path jar) {
    Path classes;
    try {
      classes =
          Path.of(PlainSearch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    Path module = classes.resolve(PlainSearch.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(module);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files.sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  /** All in one; services of the same kind are listed together, all else is taken once. */
  static Path joined(List<Path> jars, Path joined) {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(joined))) {
      Set<String> seen = new HashSet<>();
      new Services(jars).write(out);
      for (Path jar : jars) {
        add(jar, out, seen);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return joined;
  }

  private static void add(Path jar, JarOutputStream out, Set<String> seen) throws IOException {
    try (JarFile from = new JarFile(jar.toFile())) {
      for (JarEntry entry : from.stream().toList()) {
        if (!entry.isDirectory() && !Services.isOne(entry) && seen.add(entry.getName())) {
          out.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(out);
          }
          out.closeEntry();
        }
      }
    }
  }

  /** A name for the bytes of all those jars: a cache of other bytes must never be used. */
  static String hash(List<Path> jars) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path jar : jars) {
        digest.update(Files.readAllBytes(jar));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, KEPT_DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
