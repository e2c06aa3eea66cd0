package org.contactpoint.benchmark.peer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of this machine, in a folder of its own, for as long as it is open. */
final class PostgresServer implements AutoCloseable {
  private static final String USER = "benchmark";
  private static final int TRIES = 200;
  private static final long BETWEEN_TRIES = 100;

  private final Path folder;
  private final Process process;
  private final int port;

  private PostgresServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** Starts one, empty where no server is installed. */
  static Optional<PostgresServer> start() {
    return isInstalled() ? Optional.of(started()) : Optional.empty();
  }

  private static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    List<String> folders = List.of(path.split(File.pathSeparator, -1));
    return Stream.of("initdb", "postgres")
        .allMatch(tool -> folders.stream().anyMatch(f -> Files.isExecutable(Path.of(f, tool))));
  }

  private static PostgresServer started() {
    try {
      Path folder = Files.createTempDirectory("benchmark-postgres");
      String data = folder.resolve("data").toString();
      run(
          List.of(
              "initdb",
              "-D",
              data,
              "-U",
              USER,
              "-A",
              "trust",
              "-E",
              "UTF8",
              "--locale=C.UTF-8",
              "-N"));
      int port = freePort();
      return new PostgresServer(folder, launch(server(data, port)), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One client that only reads: no syncing, no parallel workers, memory for the whole table. */
  private static List<String> server(String data, int port) {
    List<String> command = new ArrayList<>(List.of("postgres", "-D", data, "-p", "" + port));
    Stream.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "autovacuum=off",
            "shared_buffers=2GB",
            "work_mem=64MB",
            "maintenance_work_mem=1GB",
            "max_parallel_workers_per_gather=0",
            "jit=off",
            "max_wal_size=8GB")
        .forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

  private static void run(List<String> command) throws IOException {
    try {
      if (launch(command).waitFor() != 0) {
        throw new IOException(command.getFirst() + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Process launch(List<String> command) throws IOException {
    List<String> whole = new ArrayList<>(withoutRoot());
    whole.addAll(command);
    return new ProcessBuilder(whole)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The server refuses to run as root: a name space of its own makes it somebody else. */
  private static List<String> withoutRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A connection, as soon as the server takes one. */
  Connection connect() throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    SQLException last = new SQLException("no try");
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      try {
        return DriverManager.getConnection(url);
      } catch (SQLException e) {
        last = e;
        pause();
      }
    }
    throw last;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LuceneIndex.delete(folder);
  }
}
