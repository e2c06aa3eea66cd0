package org.contactpoint.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person who calls the API with a token. */
public final class Person {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();

  private final Running world;
  private final String token;
  private final String actedFor;
  private final String key;

  private Person(Running world, String token) {
    this(world, token, "", "");
  }

  private Person(Running world, String token, String actedFor, String key) {
    this.world = world;
    this.token = token;
    this.actedFor = actedFor;
    this.key = key;
  }

  static Person signedIn(Running world, String username) {
    Person nobody = new Person(world, "");
    Reply reply =
        nobody.send(
            nobody
                .to("/local/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + username)));
    return new Person(world, reply.at("/access_token"));
  }

  /** Somebody with another token, or with none where it is empty. */
  public static Person bearing(Running world, String token) {
    return new Person(world, token);
  }

  /** The same caller, a case-management system, acting for that account in each call. */
  public Person actingFor(String account) {
    return new Person(world, token, account, "");
  }

  /** The same caller, who sends everything under that idempotency key. */
  public Person sendingUnder(String idempotencyKey) {
    return new Person(world, token, actedFor, idempotencyKey);
  }

  private String key() {
    return key.isEmpty() ? UUID.randomUUID().toString() : key;
  }

  /** The token that this person calls with. */
  public String token() {
    return token;
  }

  /** A request to that path, signed in. */
  public HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(world.api().resolve(path)).timeout(TIMEOUT);
    if (!actedFor.isEmpty()) {
      request.header("On-Behalf-Of", actedFor);
    }
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Sends it; what the document of the API does not say of the answer is an error. */
  public Reply send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    HttpResponse<String> response = answered(request);
    DocumentedApi.check(request, response);
    return new Reply(response);
  }

  /**
   * Sends it to a directory that may be broken on purpose, whose answers may be as no document
   * says.
   */
  public Reply sendUnchecked(HttpRequest.Builder builder) {
    return new Reply(answered(builder.build()));
  }

  private static HttpResponse<String> answered(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Reply get(String path) {
    return send(to(path).GET());
  }

  /** Opens a record for direct support. */
  public Reply view(String child) {
    return view(child, "direct-support");
  }

  public Reply view(String child, String purpose) {
    return send(to("/v1/children/" + child).header("Access-Purpose", purpose).GET());
  }

  /** Searches; the criteria are the members of a JSON object without its braces. */
  public Reply search(String criteria) {
    return send(
        json(to("/v1/searches"), "{\"purpose\":\"direct-support\"," + criteria + "}", "POST"));
  }

  /** Posts with a fresh idempotency key, or with this person's own. */
  public Reply post(String path, String body) {
    return post(path, body, key());
  }

  public Reply post(String path, String body, String key) {
    return send(json(to(path).header("Idempotency-Key", key), body, "POST"));
  }

  public Reply register(String body) {
    return register(body, key());
  }

  public Reply register(String body, String key) {
    return send(
        json(
            to("/v1/children")
                .header("Idempotency-Key", key)
                .header("Access-Purpose", "record-maintenance"),
            body,
            "POST"));
  }

  /** Patches what was shown under that tag. */
  public Reply patch(String path, String body, String tag, Map<String, String> more) {
    HttpRequest.Builder request = to(path).header("Idempotency-Key", key()).header("If-Match", tag);
    more.forEach(request::header);
    return send(json(request, body, "PATCH"));
  }

  /** Puts without a body. */
  public Reply put(String path) {
    return send(to(path).PUT(BodyPublishers.noBody()));
  }

  public Reply delete(String path) {
    return send(to(path).DELETE());
  }

  public static HttpRequest.Builder json(HttpRequest.Builder request, String body, String method) {
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  /** Announces a file, puts it where it is told to, and waits until it has come to an end. */
  public Reply upload(String feed, String name, String csv) {
    return upload(feed, name, csv.getBytes(StandardCharsets.UTF_8));
  }

  public Reply upload(String feed, String name, byte[] bytes) {
    Reply announced =
        post(
            "/v1/uploads",
            "{\"fileName\":\"%s\",\"feed\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                .formatted(name, feed, bytes.length, sha256(bytes)));
    if (announced.status() != 201) {
      return announced;
    }
    put(announced, bytes);
    return awaited(announced.at("/uploadId"));
  }

  private void put(Reply announced, byte[] bytes) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(announced.at("/url")))
            .timeout(TIMEOUT)
            .PUT(BodyPublishers.ofByteArray(bytes));
    announced
        .json()
        .get("headers")
        .properties()
        .forEach(
            header -> {
              if (!isOwn(header.getKey())) {
                request.header(header.getKey(), header.getValue().asText());
              }
            });
    Reply put = send(request);
    if (put.status() / 100 != 2) {
      throw new AssertionError("put: " + put.status() + " " + put.text());
    }
  }

  /** The client sets these itself. */
  private static boolean isOwn(String header) {
    return header.equalsIgnoreCase("host") || header.equalsIgnoreCase("content-length");
  }

  /** Waits until the upload has come to an end or is held. */
  public Reply awaited(String upload) {
    Reply reply = get("/v1/uploads/" + upload);
    for (int i = 0; i < 6_000 && isUnderWay(reply); i++) {
      pause();
      reply = get("/v1/uploads/" + upload);
    }
    return reply;
  }

  private static boolean isUnderWay(Reply reply) {
    return reply.status() == 404
        || List.of("received", "validating", "matching", "reversing").contains(reply.at("/status"));
  }

  /** Drops a file into the folder that is watched, and waits until it has come to an end. */
  public Reply drop(String council, String feed, String name, String csv) {
    try {
      Path folder =
          Files.createDirectories(world.folder().resolve("uploads/" + council + "/" + feed));
      Path written = Files.writeString(world.folder().resolve(name + ".tmp"), csv);
      Files.move(written, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < 600; i++) {
      String found =
          get("/v1/uploads")
              .all("/items")
              .filter(item -> item.at("/fileName").asText("").equals(name))
              .map(item -> item.at("/uploadId").asText())
              .findFirst()
              .orElse("");
      if (!found.isEmpty()) {
        return awaited(found);
      }
      pause();
    }
    throw new AssertionError("the file was not taken in: " + name);
  }

  /** Everything in a list, page by page. */
  public List<com.fasterxml.jackson.databind.JsonNode> everything(String path) {
    List<com.fasterxml.jackson.databind.JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      String next =
          cursor.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
      Reply page = get(next);
      page.all("/items").forEach(items::add);
      cursor = page.json().at("/cursor").isNull() ? "" : page.at("/cursor");
    } while (!cursor.isEmpty());
    return items;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
