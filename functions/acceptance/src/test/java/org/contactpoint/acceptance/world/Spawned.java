package org.contactpoint.acceptance.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactpoint.local.Main;

/** A directory in a process of its own, which can be killed like any other. */
public final class Spawned implements Running {
  private static final Pattern READY = Pattern.compile("ContactPoint is ready on (http://\\S+)");

  private static final Pattern LOGGED =
      Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2} (?<level>[A-Z]+) .*");

  private final Path folder;
  private final Process process;
  private final URI api;
  private final List<String> errors = new CopyOnWriteArrayList<>();

  private Spawned(Path folder, Process process, URI api) {
    this.folder = folder;
    this.process = process;
    this.api = api;
  }

  /**
   * Starts it on that folder, empty or not, and returns once it is ready.
   *
   * @param options of the virtual machine
   */
  public static Spawned on(Path folder, String... options) {
    return started(folder, command(options));
  }

  /**
   * Starts it so that no file of it grows beyond that size: its disk is full then, as the system
   * says.
   *
   * @param kibibytes the largest size of a file
   */
  public static Spawned withFilesUpTo(int kibibytes, Path folder, String... options) {
    List<String> limited = new ArrayList<>(List.of("sh", "-c"));
    // POSIX counts blocks of 512 bytes here.
    limited.add("ulimit -f " + kibibytes * 2 + " && exec \"$@\"");
    limited.add("sh");
    limited.addAll(command(options));
    return started(folder, limited);
  }

  private static Spawned started(Path folder, List<String> command) {
    GeneratedKeys.into(folder);
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectErrorStream(true);
      builder
          .environment()
          .putAll(
              Map.of(
                  "CONTACTPOINT_PORT", "0",
                  "CONTACTPOINT_SEED", "none",
                  "CONTACTPOINT_DATA", folder.toString()));
      Process process = builder.start();
      BufferedReader lines = process.inputReader();
      Spawned spawned = new Spawned(folder, process, ready(lines));
      Thread.ofVirtual().start(() -> lines.lines().forEach(spawned::print));
      return spawned;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    // Else it would log as the tests do, whose setting is on its class path too.
    command.add("-Dlogback.configurationFile=logback.xml");
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    return command;
  }

  private static URI ready(BufferedReader lines) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      all.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
    }
    throw new AssertionError("it did not start:\n" + all);
  }

  /** What it logs belongs to the log of the test; its guide, which names Leah, does not. */
  private void print(String line) {
    Matcher logged = LOGGED.matcher(line);
    if (logged.matches()) {
      System.out.println(line);
      if (logged.group("level").equals("ERROR")) {
        errors.add(line);
      }
    }
  }

  /** What it has logged for an operator so far: each line of level ERROR. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  @Override
  public URI api() {
    return api;
  }

  @Override
  public Path folder() {
    return folder;
  }

  /** The most memory that the process has had so far, in MiB; 0 where the system does not tell. */
  public long peakMebibytes() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once, in the middle of whatever it does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to stop, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
