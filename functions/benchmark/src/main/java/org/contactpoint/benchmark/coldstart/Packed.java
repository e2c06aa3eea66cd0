package org.contactpoint.benchmark.coldstart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function as it is packed before it is started.
 *
 * @param folder where it is started
 * @param classPath of the process
 * @param archive of classes, which a training run writes
 */
record Packed(Peer peer, Set<Setting> settings, Path folder, List<Path> classPath, Path archive) {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  // What AWS Lambda gives to a function of 1,769 MB, the size that has one processor.
  private static final String HEAP = "-Xmx1504m";

  /** Packs a function in a folder of its own, out of those jars. */
  static Packed of(Peer peer, String variant, List<Path> jars, Path work) {
    Set<Setting> settings = Setting.of(variant);
    Path folder = work.resolve(peer + "+" + variant);
    List<Path> runtime = Jars.ofTheRuntime();
    try {
      Path lib = Files.createDirectories(folder.resolve("lib"));
      List<Path> own = new ArrayList<>();
      for (Path jar : settings.contains(Setting.ONE_JAR) ? one(jars, folder) : jars) {
        own.add(Files.copy(jar, lib.resolve(jar.getFileName())));
      }
      if (settings.contains(Setting.ZIP)) {
        return new Packed(peer, settings, folder, runtime, folder.resolve("none"));
      }
      List<Path> all = Stream.concat(missing(runtime, own), own.stream()).toList();
      return new Packed(peer, settings, work, all, folder.resolve(Jars.hash(all)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> one(List<Path> jars, Path folder) {
    return List.of(Jars.joined(jars, folder.resolve("function.jar")));
  }

  private static Stream<Path> missing(List<Path> runtime, List<Path> own) {
    Set<Path> names = own.stream().map(Path::getFileName).collect(Collectors.toSet());
    return runtime.stream().filter(jar -> !names.contains(jar.getFileName()));
  }

  boolean needsTraining() {
    return settings.contains(Setting.CDS) || settings.contains(Setting.AOT);
  }

  /** The command of a training run. */
  List<String> training() {
    return line(
        settings.contains(Setting.AOT)
            ? "-XX:AOTCacheOutput=" + archive
            : "-XX:ArchiveClassesAtExit=" + archive);
  }

  /** The command of a run that counts; without its archive it would not start. */
  List<String> command() {
    if (settings.contains(Setting.AOT)) {
      return line("-XX:AOTCache=" + archive, "-XX:AOTMode=on");
    }
    return settings.contains(Setting.CDS)
        ? line("-XX:SharedArchiveFile=" + archive, "-Xshare:on")
        : line();
  }

  private List<String> line(String... archiving) {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(archiving));
    settings.forEach(setting -> command.addAll(setting.options()));
    command.addAll(peer.options());
    command.add("-classpath");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(MAIN);
    command.add(peer.handler());
    return command;
  }
}
