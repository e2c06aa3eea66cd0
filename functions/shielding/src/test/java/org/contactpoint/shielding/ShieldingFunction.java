package org.contactpoint.shielding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.contactpoint.cloud.gateway.GatewayHandler;
import org.contactpoint.cloud.shielding.ShieldingHandler;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.gateway.TestTokens;

/**
 * The shielding function behind both of its entries, its adapters in memory: the gateway's, and the
 * one that other functions call with a command.
 */
final class ShieldingFunction implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final ShieldingWorld world = new ShieldingWorld();
  private final TestTokens tokens = new TestTokens(world.clock);
  private final ApplicationContext context;
  private final GatewayEvents gateway;
  private int keys;

  ShieldingFunction() {
    AtomicReference<ApplicationContext> started = new AtomicReference<>();
    gateway =
        GatewayEvents.of(
            function -> {
              started.set(function);
              return entry(function);
            },
            beans());
    context = started.get();
  }

  private Object[] beans() {
    return new Object[] {
      world.directory.children(),
      world.directory.hiddenFacts(),
      world.directory.shields(),
      world.directory.investigations(),
      world.directory.hiddenMerges(),
      world.directory.merges(),
      world.directory.quarantine(),
      world.directory.moves(),
      world.directory.watches(),
      world.directory.accessRequests(),
      world.directory.trailReader(),
      world.directory.dueSteps(),
      world.directory.duplicateChecks(),
      world.directory.remains(),
      world.directory.destructions(),
      world.directory.apparentRecords(),
      world.directory.searchIndex(),
      world.directory.waitingRows(),
      world.directory.sourceLinks(),
      world.directory.responsibilityProofs(),
      world.directory.accounts(),
      world.directory.accountFiles(),
      world.directory.answers(),
      world.directory.commits(),
      world.directory.trail(),
      new PlainHashes(),
      world.sounds,
      world.words,
      world.ids,
      world.clock,
      new IssuerKeys(TestTokens.keys()),
      new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT)),
      new ApiSecret(new byte[32])
    };
  }

  private static GatewayEvents.GatewayFunction entry(ApplicationContext context) {
    GatewayHandler handler = new GatewayHandler(context);
    return (event, response) -> handler.handleRequest(event, response, new TestInvocation());
  }

  /** A request to read through the gateway. */
  GatewayReply get(Account account, String path) {
    return gateway.send(GatewayRequest.of("GET", path).bearer(token(account)));
  }

  /** A request to read in that form. */
  GatewayReply get(Account account, String path, String accept) {
    return gateway.send(
        GatewayRequest.of("GET", path).bearer(token(account)).header("Accept", accept));
  }

  /** A request to take something back. */
  GatewayReply delete(Account account, String path) {
    return gateway.send(GatewayRequest.of("DELETE", path).bearer(token(account)));
  }

  /** A request through the gateway under a key of its own. */
  GatewayReply post(Account account, String path, String body) {
    keys++;
    return post(account, path, body, "key-" + keys);
  }

  /** A request through the gateway under that idempotency key. */
  GatewayReply post(Account account, String path, String body, String key) {
    return gateway.send(
        GatewayRequest.of("POST", path)
            .bearer(token(account))
            .header("Idempotency-Key", key)
            .json(body));
  }

  /** A request through the gateway of somebody whose token says something else. */
  GatewayReply post(
      Account account, String path, String body, UnaryOperator<JWTClaimsSet.Builder> claims) {
    keys++;
    return gateway.send(
        GatewayRequest.of("POST", path)
            .bearer(tokens.of(account.id().value(), claims))
            .header("Idempotency-Key", "key-" + keys)
            .json(body));
  }

  /** A published sample of a request, by that account about that child. */
  GatewayReply send(String sample, Account account, ContactPointId child) {
    keys++;
    return gateway.send(
        GatewayRequest.sample(sample)
            .with("childId", child.value())
            .with("token", token(account))
            .with("key", "key-" + keys));
  }

  /** One of the published samples, under a key of its own. */
  GatewayReply sample(Account account, GatewayRequest sample) {
    keys++;
    return gateway.send(sample.with("token", token(account)).with("key", "key-" + keys));
  }

  /** A bean of the function. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private String token(Account account) {
    return tokens.of(account.id().value());
  }

  /** A request that another function relays, about the ids of its path. */
  Relayed relayed(Account account, Route route, Map<String, String> pathIds) {
    keys++;
    ObjectNode request =
        JSON.createObjectNode()
            .put("route", route.name())
            .put("requestId", "00000000-0000-4000-8000-%012d".formatted(keys));
    pathIds.forEach(request.putObject("pathIds")::put);
    request.putObject("credentials").put("authorization", "Bearer " + token(account));
    request
        .putObject("conditions")
        .put("purpose", "safeguarding")
        .put("idempotencyKey", "key-" + keys)
        .put("contentDigest", "digest");
    return new Relayed(request);
  }

  /** A request on its way from another function. */
  final class Relayed {
    private final ObjectNode request;

    private Relayed(ObjectNode request) {
      this.request = request;
    }

    /** For that purpose. */
    Relayed forPurpose(String purpose) {
      request.withObject("/conditions").put("purpose", purpose);
      return this;
    }

    /** Under that idempotency key. */
    Relayed under(String key) {
      request.withObject("/conditions").put("idempotencyKey", key);
      return this;
    }

    /** On the condition that the caller still sees what has that tag. */
    Relayed ifMatch(String tag) {
      request.withObject("/conditions").put("ifMatch", tag);
      return this;
    }

    /** The answer to that command. */
    GatewayReply saying(String command) {
      try {
        ObjectNode call = JSON.createObjectNode();
        call.set("request", request);
        call.set("command", JSON.readTree(command));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new ShieldingHandler(context)
            .handleRequest(
                new ByteArrayInputStream(call.toString().getBytes(StandardCharsets.UTF_8)),
                answer,
                new TestInvocation());
        return reply(JSON.readTree(answer.toByteArray()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static GatewayReply reply(JsonNode answer) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    answer
        .get("headers")
        .properties()
        .forEach(
            header ->
                headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), List.of(header.getValue().asText())));
    String body = new String(answer.get("body").binaryValue(), StandardCharsets.UTF_8);
    return new GatewayReply(answer.get("status").asInt(), headers, body);
  }

  @Override
  public void close() {
    context.close();
  }
}
