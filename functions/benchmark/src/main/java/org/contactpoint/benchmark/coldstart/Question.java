package org.contactpoint.benchmark.coldstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.search.SearchPlan;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.testkit.gateway.TestTokens;
import org.contactpoint.testkit.store.FixedKeys;

/** What every function is asked first: the one child by her names and birthday. */
final class Question {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = "/events/gateway/any.json";
  private static final String BODY =
      """
      {"purpose": "direct-support", "givenName": "Leah", "familyName": "Ward",
       "dateOfBirth": "2012-03-09"}
      """;

  private Question() {}

  /** The gateway's event, with a token that is good for a quarter of an hour from now. */
  static String event(Clock clock) {
    ObjectNode event = sample();
    String token = "Bearer " + new TestTokens(clock).of(TablesByHttp.ACCOUNT);
    header(event, "Authorization", token);
    header(event, "Content-Type", "application/json");
    event.put("body", BODY);
    return event.toString();
  }

  private static ObjectNode sample() {
    try (InputStream in = Question.class.getResourceAsStream(SAMPLE)) {
      if (in == null) {
        throw new IllegalStateException("there is no sample " + SAMPLE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode)
          JSON.readTree(
              text.replace("${method}", "POST")
                  .replace("${path}", "/v1/searches")
                  .replace("${query}", "{}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void header(ObjectNode event, String name, String value) {
    event.withObject("/headers").put(name, value);
    event.withObject("/multiValueHeaders").putArray(name).add(value);
  }

  /** The places of the index that the search looks at for it. */
  static List<String> places() {
    SearchCriteria criteria =
        new SearchCriteria(
            SearchName.parse("Leah").toOptional().orElseThrow(),
            SearchName.parse("Ward").toOptional().orElseThrow(),
            new DateOfBirth(LocalDate.parse("2012-03-09"), false),
            null,
            null,
            null,
            null);
    IndexHashes hashes = new IndexHashes(new KeyedHash(new FixedKeys()));
    return SearchPlan.first(criteria, new MetaphoneSounds()).stream()
        .flatMap(key -> hashes.searchAll(key).stream())
        .collect(Collectors.toList());
  }

  /**
   * Refuses anything but the child.
   *
   * @throws IllegalStateException if the answer is another
   */
  static void check(String answer) {
    try {
      JsonNode gateway = JSON.readTree(answer);
      JsonNode body = JSON.readTree(gateway.path("body").asText("{}"));
      String found = body.at("/results/0/childId").asText();
      if (gateway.path("statusCode").asInt() != 200
          || !found.equals(TablesByHttp.CHILD.id().value())) {
        throw new IllegalStateException("not the child, but " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
