package org.contactpoint.benchmark.coldstart.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.aws.AwsService;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.cloud.key.SecretKeys;
import org.contactpoint.cloud.key.SecretsManagerSecrets;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.watch.SearchMarks;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.dynamodb.account.AccountCodec;
import org.contactpoint.dynamodb.account.DynamoDbAccounts;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.audit.append.ChainWriterPool;
import org.contactpoint.dynamodb.audit.append.DynamoDbAuditTrail;
import org.contactpoint.dynamodb.audit.append.TrailSettings;
import org.contactpoint.dynamodb.child.DynamoDbChildren;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.KeyedWatchHashes;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.dynamodb.search.DynamoDbSearchIndex;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.search.SearchSettings;
import org.contactpoint.dynamodb.search.TraitsCodec;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.watch.DynamoDbFeedNames;
import org.contactpoint.search.find.FindChildren;
import org.contactpoint.search.find.SearchCommand;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The project's modules, wired by this class: the real search without Micronaut and without the
 * edge. What it takes longer than {@link PlainSearch} is the work of the project's modules.
 */
public final class DirectoryWithoutFramework
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private final ObjectMapper json = new ObjectMapper();
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final TableNames names =
      new TableNames(PlainSearch.variable("CONTACTPOINT_TABLE_PREFIX"));
  private final DynamoDbClient client =
      DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  private final DynamoTables tables = new DynamoTables(client, names);
  private final Keys keys =
      new SecretKeys(
          new SecretsManagerSecrets(
              new SignedRequests(
                  UrlConnectionHttpClient.builder().build(),
                  DefaultCredentialsProvider.builder().build(),
                  new AwsService(
                      "secretsmanager",
                      URI.create(PlainSearch.variable("AWS_ENDPOINT_URL_SECRETS_MANAGER")),
                      PlainSearch.variable("AWS_REGION"))),
              Duration.ofSeconds(3)),
          PlainSearch.variable("CONTACTPOINT_KEYS_PREFIX"),
          clock);
  private final Tokens tokens =
      new Tokens(
          PlainSearch.variable("CONTACTPOINT_TOKEN_ISSUER"),
          PlainSearch.variable("CONTACTPOINT_TOKEN_KEYS"));

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    JsonNode request = json.valueToTree(event);
    String id = tokens.account(request.at("/headers/Authorization").asText());
    KeyedHash hash = new KeyedHash(keys);
    Account account =
        new DynamoDbAccounts(tables, new AccountCodec(hash))
            .find(new AccountId(id))
            .filter(Account::isActive)
            .orElseThrow();
    Caller caller = new Caller(account, null, context.getAwsRequestId());
    Actor actor = Actor.of(caller, Role.PRACTITIONER);
    try {
      JsonNode body = json.readTree(request.get("body").asText());
      return response(
          search(hash)
              .handle(new SearchCommand(caller, actor, Purpose.DIRECT_SUPPORT, criteria(body))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private FindChildren search(KeyedHash hash) {
    ComparableWords words = new ComparableWords(new MetaphoneSounds());
    TraitsCodec traits =
        new TraitsCodec(new PayloadCipher(keys, KeyName.SEARCH_TRAITS, random), words);
    ChainWriterPool writers =
        new ChainWriterPool(
            TrailStore.of(client, names, keys),
            new RsaEncryptingKey(keys, KeyName.CRITERIA_ENCRYPTION, random),
            new RandomIds(random),
            clock,
            TrailSettings.usual());
    return new FindChildren(
        new DynamoDbSearchIndex(tables, new IndexHashes(hash), traits, SearchSettings.usual()),
        new DynamoDbChildren(
            tables, new RecordCodec(new PayloadCipher(keys, KeyName.RECORDS, random))),
        new DynamoDbAuditTrail(writers, TrailSettings.usual()),
        words,
        new SearchMarks(
            new KeyedWatchHashes(hash),
            words.sounds(),
            new SentNames(
                new DynamoDbFeedNames(tables), new KeyedWatchHashes(hash), words.sounds())),
        clock);
  }

  private static SearchCriteria criteria(JsonNode body) {
    return new SearchCriteria(
        SearchName.parse(body.get("givenName").asText()).toOptional().orElseThrow(),
        SearchName.parse(body.get("familyName").asText()).toOptional().orElseThrow(),
        new DateOfBirth(LocalDate.parse(body.get("dateOfBirth").asText()), false),
        null,
        null,
        null,
        null);
  }

  private Map<String, Object> response(Disclosed.Release<SearchOutcome> release)
      throws JsonProcessingException {
    if (release instanceof Disclosed.Released<SearchOutcome> released
        && released.disclosed().content() instanceof SearchOutcome.Found found) {
      List<Map<String, String>> results =
          found.results().stream()
              .map(result -> Map.of("childId", result.child().id().value()))
              .toList();
      return Map.of("statusCode", 200, "body", json.writeValueAsString(Map.of("results", results)));
    }
    throw new IllegalStateException("nobody is found");
  }
}
