package org.contactpoint.uploads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Some bytes of a file are those bytes, whatever the store makes of a range. */
class RangeOfAFileTest {
  private static final byte[] FILE = "header,row\n1,one\n2,two\n".getBytes(StandardCharsets.UTF_8);
  private static final long FROM = 11;
  private static final long TO = 17;

  private HttpServer server;
  private S3Client client;
  private S3Presigner presigner;
  private Store store = Store.HONOURS;

  /** What the store does with a range. */
  private enum Store {
    HONOURS,
    IGNORES,
    SHIFTS
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("somebody", "secret"));
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.EU_WEST_2)
            .forcePathStyle(true)
            .credentialsProvider(credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    presigner =
        S3Presigner.builder().region(Region.EU_WEST_2).credentialsProvider(credentials).build();
  }

  @AfterEach
  void stop() {
    presigner.close();
    client.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int from = store == Store.HONOURS ? (int) FROM : 0;
      int length = store == Store.IGNORES ? FILE.length : (int) (TO - FROM);
      if (store != Store.IGNORES) {
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes %d-%d/%d".formatted(from, from + length - 1, FILE.length));
      }
      exchange.sendResponseHeaders(store == Store.IGNORES ? 200 : 206, length);
      exchange.getResponseBody().write(FILE, from, length);
    }
  }

  private String read() throws IOException {
    S3StoredFiles files = new S3StoredFiles(client, presigner, "files");
    try (InputStream in = files.open("uploads/E08000035/local/a.csv", "version-1", FROM, TO)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void rangeIsGivenAsItWasAskedFor() throws IOException {
    store = Store.HONOURS;

    assertThat(read()).isEqualTo("1,one\n");
  }

  @Test
  void rangeIsTakenFromAStoreThatGivesEverything() throws IOException {
    store = Store.IGNORES;

    assertThat(read()).isEqualTo("1,one\n");
  }

  @Test
  void otherBytesAreAFault() {
    store = Store.SHIFTS;

    assertThatThrownBy(this::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the store gave other bytes than it was asked for");
  }
}
