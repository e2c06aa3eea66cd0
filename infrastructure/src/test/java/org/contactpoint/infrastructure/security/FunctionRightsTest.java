package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.Grants;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableAction;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionRightsTest {
  private static final String TABLE = "arn:aws:dynamodb:eu-west-2:333333333333:table/";

  /** Whoever enters nothing, since nothing is done for an account. */
  private static final Set<Deployable> WITHOUT_ENTRIES =
      Set.of(Deployable.ARCHIVE, Deployable.RE_KEYING, Deployable.MAILING, Deployable.PORTAL);

  private final Templates prod = Synthesis.of("prod");

  private List<Statement> rightsOf(DeployedFunction function) {
    return Statement.ofRole(prod, "contactpoint-prod-" + function.slug());
  }

  @ParameterizedTest
  @EnumSource
  void aFunctionMayDoToEachTableExactlyWhatTheContractGrants(DeployedFunction function) {
    Map<String, Set<String>> expected = new TreeMap<>();
    for (Table table : Tables.ALL) {
      Set<TableAction> verbs = Grants.of(function.rights(), table);
      String arn = TABLE + "contactpoint-prod-" + table.name();
      verbs.stream()
          .filter(
              verb ->
                  verb != TableAction.QUERY
                      || !Grants.isQueriedByIndexAlone(function.rights(), table))
          .flatMap(verb -> verb.actions().stream())
          .forEach(action -> add(expected, arn, "dynamodb:" + action));
    }
    Map<String, Set<String>> actual = new TreeMap<>();
    rightsOf(function).stream()
        .filter(statement -> statement.concerns("dynamodb"))
        .forEach(
            statement ->
                statement.resources().stream()
                    .filter(resource -> resource.startsWith(TABLE) && !resource.contains("/index/"))
                    .forEach(
                        arn -> statement.actions().forEach(action -> add(actual, arn, action))));
    assertThat(actual).isEqualTo(expected);
  }

  private static void add(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, ignored -> new TreeSet<>()).add(value);
  }

  /** Whoever asks what is held of a child is told of that child's trail, and of no account's. */
  @ParameterizedTest
  @EnumSource
  void trailOfAnAccountIsReadByTheAuditFunctionAlone(DeployedFunction function) {
    assertThat(
            rightsOf(function).stream()
                .flatMap(statement -> statement.resources().stream())
                .anyMatch(resource -> resource.endsWith("-audit/index/byAccount")))
        .isEqualTo(function == DeployedFunction.AUDIT);
  }

  /** A query of the table itself reads all that a writer entered, of every child and account. */
  @ParameterizedTest
  @EnumSource
  void chainOfAWriterIsReadByTheAuditFunctionAlone(DeployedFunction function) {
    assertThat(
            rightsOf(function).stream()
                .filter(statement -> statement.actions().contains("dynamodb:Query"))
                .flatMap(statement -> statement.resources().stream())
                .anyMatch(resource -> resource.endsWith("-audit")))
        .isEqualTo(function == DeployedFunction.AUDIT);
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhoeverMayQueryATableReachesItsIndexesAndEachIsNamed(DeployedFunction function) {
    Set<String> expected =
        Tables.ALL.stream()
            .flatMap(
                table ->
                    Grants.indexesOf(function.rights(), table).stream()
                        .map(
                            index ->
                                TABLE
                                    + "contactpoint-prod-"
                                    + table.name()
                                    + "/index/"
                                    + index.name()))
            .collect(Collectors.toSet());
    assertThat(
            rightsOf(function).stream()
                .filter(statement -> statement.concerns("dynamodb"))
                .flatMap(statement -> statement.resources().stream())
                .filter(resource -> resource.contains("/index/")))
        .hasSameElementsAs(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aFunctionReadsItsOwnRingsAlone(DeployedFunction function) {
    Set<String> expected =
        Stream.of(KeyRing.values())
            .filter(
                ring -> ring.isHeldBy(function.rights()) || function.rights() == Deployable.SET_UP)
            .map(
                ring ->
                    "arn:aws:secretsmanager:eu-west-2:333333333333:secret:"
                        + ring.secret("contactpoint-prod/keys")
                        + "-??????")
            .collect(Collectors.toSet());
    if (function == DeployedFunction.SET_UP) {
      expected.add(
          "arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-prod/founders/*");
    }
    assertThat(
            rightsOf(function).stream()
                .filter(statement -> statement.concerns("secretsmanager"))
                .flatMap(statement -> statement.resources().stream()))
        .hasSameElementsAs(expected);
  }

  /** Whoever gets hold of one function's rights can't put anything over another's entries. */
  @ParameterizedTest
  @EnumSource
  void entriesAreWrittenInTransactionsAndIntoTheFunctionsOwnChainsAlone(DeployedFunction function) {
    String prefix = function.rights().trailPrefix();
    List<Statement> puts =
        rightsOf(function).stream()
            .filter(statement -> statement.actions().contains("dynamodb:PutItem"))
            .filter(
                statement ->
                    statement.resources().stream().anyMatch(arn -> arn.contains("prod-audit")))
            .toList();
    assertThat(puts).hasSize(WITHOUT_ENTRIES.contains(function.rights()) ? 0 : 1);
    assertThat(puts)
        .allSatisfy(
            statement -> {
              assertThat(statement.actions()).containsExactly("dynamodb:PutItem");
              assertThat(
                      statement
                          .conditions()
                          .at("/ForAnyValue:StringEquals/dynamodb:EnclosingOperation")
                          .toString())
                  .contains("TransactWriteItems");
              assertThat(statement.conditions().at("/ForAllValues:StringLike/dynamodb:LeadingKeys"))
                  .extracting(JsonNode::asText)
                  .containsExactlyInAnyOrderElementsOf(
                      function == DeployedFunction.END_WRITERS
                          ? List.of("0000000000000*")
                          : List.of(
                              prefix + "*",
                              "criteria#" + prefix + "*",
                              "0000000000000" + prefix + "*"));
            });
    Resource made =
        prod.named("Lambda::Function", "FunctionName", "contactpoint-prod-" + function.slug());
    assertThat(made.at("/Environment/Variables/CONTACTPOINT_TRAIL_PREFIX").asText(""))
        .isEqualTo(WITHOUT_ENTRIES.contains(function.rights()) ? "" : prefix);
  }

  /** From one address of the stage's own domain, and under its configuration set. */
  @ParameterizedTest
  @EnumSource
  void onlyWhoeverAsksWatchersToSignInSendsEmails(DeployedFunction function) {
    List<Statement> rights =
        rightsOf(function).stream().filter(one -> one.concerns("ses")).toList();
    if (function != DeployedFunction.NOTIFY_WATCHERS) {
      assertThat(rights).isEmpty();
      return;
    }
    Statement right = rights.getFirst();
    assertThat(rights).hasSize(1);
    assertThat(right.actions()).containsExactly("ses:SendEmail");
    assertThat(right.resources())
        .containsExactlyInAnyOrder(
            "arn:aws:ses:eu-west-2:333333333333:identity/contactpoint.example",
            "arn:aws:ses:eu-west-2:333333333333:configuration-set/contactpoint-prod-news");
    assertThat(right.conditions().at("/StringEqualsIfExists/ses:FromAddress").asText())
        .isEqualTo("no-reply@contactpoint.example");
  }

  /** Whatever it shows, it is given by the web API, which judges the token as anybody's. */
  @Test
  void portalReachesItsSessionsAndTheKeysOfItsCookiesAndNothingElse() {
    assertThat(rightsOf(DeployedFunction.PORTAL))
        .allSatisfy(
            statement ->
                assertThat(statement.actions())
                    .allMatch(
                        action -> action.matches("(dynamodb|kms|logs|secretsmanager|xray):.*")));
    assertThat(resourcesOf(DeployedFunction.PORTAL, "dynamodb"))
        .containsOnly(TABLE + "contactpoint-prod-sessions");
    assertThat(resourcesOf(DeployedFunction.PORTAL, "secretsmanager"))
        .singleElement()
        .asString()
        .contains("contactpoint-prod/keys/portal");
    assertThat(resourcesOf(DeployedFunction.PORTAL, "kms"))
        .allMatch(key -> key.contains("TablesSessions") || key.contains("Secrets"));
    assertThat(whoUses("contactpoint-prod-tables-sessions"))
        .filteredOn(role -> !role.contains("cdk-") && !role.matches(".*-(backups|restores)"))
        .containsOnly("arn:aws:iam::333333333333:role/contactpoint-prod-portal");
  }

  private List<String> resourcesOf(DeployedFunction function, String service) {
    return rightsOf(function).stream()
        .filter(statement -> statement.concerns(service))
        .flatMap(statement -> statement.resources().stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheSetUpWritesSecrets(DeployedFunction function) {
    assertThat(rightsOf(function).stream().flatMap(one -> one.actions().stream()))
        .satisfies(
            actions ->
                assertThat(actions.contains("secretsmanager:PutSecretValue"))
                    .isEqualTo(function == DeployedFunction.SET_UP));
  }

  @Test
  void searchHasNoRightToTheShieldedKeyNorToAnythingThatLiesUnderIt() {
    assertThat(rightsOf(DeployedFunction.SEARCH))
        .allSatisfy(
            statement ->
                assertThat(statement.resources())
                    .noneMatch(
                        resource ->
                            resource.contains("Shielded") && !resource.contains("ShieldedRecords"))
                    .noneMatch(resource -> resource.contains("prod-shielded"))
                    .noneMatch(resource -> resource.contains("keys/shielded")));
    assertThat(whoUses("contactpoint-prod-tables-shielded"))
        .isNotEmpty()
        .noneMatch(role -> role.endsWith("/contactpoint-prod-search"))
        .anyMatch(role -> role.endsWith("/contactpoint-prod-shielding"));
  }

  private List<String> whoUses(String alias) {
    Resource named = prod.named("KMS::Alias", "AliasName", "alias/" + alias);
    Resource key = named.sibling(named.at("/TargetKeyId/Fn::GetAtt/0").asText());
    return Statement.of(key.at("/KeyPolicy")).stream()
        .filter(statement -> statement.actions().contains("kms:Decrypt"))
        .flatMap(
            statement -> {
              var roles = statement.conditions().at("/ArnEquals/aws:PrincipalArn");
              return roles.isArray()
                  ? Stream.iterate(0, i -> i < roles.size(), i -> i + 1)
                      .map(i -> roles.get(i).asText())
                  : Stream.of(roles.asText());
            })
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aKeyOpensThroughOneServiceOfThisRegionAlone(DeployedFunction function) {
    assertThat(rightsOf(function).stream().filter(statement -> statement.concerns("kms")))
        .filteredOn(statement -> !concernsSeals(statement))
        .allSatisfy(
            statement ->
                assertThat(statement.conditions().at("/StringEquals/kms:ViaService").asText())
                    .endsWith(".eu-west-2.amazonaws.com"));
  }

  /** The seal's key opens nothing: it signs, and tells whether something was signed. */
  private static boolean concernsSeals(Statement statement) {
    return statement.actions().contains("kms:Sign") || statement.actions().contains("kms:Verify");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAllowedOnEverythingButWhatAwsKnowsNoResourcesFor(DeployedFunction function) {
    assertThat(rightsOf(function))
        .filteredOn(statement -> statement.resources().contains("*"))
        .flatExtracting(Statement::actions)
        .isSubsetOf("xray:PutTelemetryRecords", "xray:PutTraceSegments", "dynamodb:ListStreams");
    assertThat(rightsOf(function))
        .flatExtracting(Statement::actions)
        .noneMatch(action -> action.contains("*"));
  }

  @ParameterizedTest
  @EnumSource
  void itsPoliciesFitIntoWhatIamTakes(DeployedFunction function) {
    Resource role = prod.named("IAM::Role", "RoleName", "contactpoint-prod-" + function.slug());
    role.at("/ManagedPolicyArns")
        .forEach(
            arn ->
                assertThat(role.sibling(arn.get("Ref").asText()).at("/PolicyDocument").toString())
                    .hasSizeLessThan(6144));
  }

  @Test
  void onlyTheSealerSigns() {
    assertThat(
            Stream.of(DeployedFunction.values())
                .filter(
                    function ->
                        rightsOf(function).stream()
                            .anyMatch(one -> one.actions().contains("kms:Sign"))))
        .containsExactly(DeployedFunction.SEAL_HEADS);
  }

  @Test
  void onlyTheReplayOfShieldsLetsPeopleBeServed() {
    assertThat(
            Stream.of(DeployedFunction.values())
                .filter(function -> rightsOf(function).stream().anyMatch(this::writesWhatServes)))
        .containsExactly(DeployedFunction.REPLAY_SHIELDS);
  }

  private boolean writesWhatServes(Statement statement) {
    return statement.resources().contains(TABLE + "contactpoint-prod-served-tables")
        && !Set.of("dynamodb:GetItem", "dynamodb:BatchGetItem").containsAll(statement.actions());
  }

  /** Each calls of the pool what its code calls; one alone deletes, to make a sign-in anew. */
  @ParameterizedTest
  @EnumSource
  void aFunctionMayDoToThePoolWhatItCallsAndNoMore(DeployedFunction function) {
    Set<String> inviting = Set.of("AdminAddUserToGroup", "AdminCreateUser", "AdminGetUser");
    Set<String> shuttingOut = Set.of("AdminDisableUser", "AdminGetUser", "AdminUserGlobalSignOut");
    Set<String> expected = new TreeSet<>();
    switch (function) {
      case ACCOUNTS -> {
        expected.addAll(inviting);
        expected.addAll(shuttingOut);
        expected.addAll(Set.of("AdminDeleteUser", "AdminEnableUser"));
      }
      case LAPSES -> expected.addAll(shuttingOut);
      case SET_UP -> {
        expected.addAll(inviting);
        expected.add("ListUserPoolClients");
      }
      default -> {}
    }
    List<Statement> rights =
        rightsOf(function).stream().filter(one -> one.concerns("cognito-idp")).toList();

    assertThat(
            rights.stream()
                .flatMap(one -> one.actions().stream())
                .map(action -> action.substring("cognito-idp:".length())))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rights).allSatisfy(one -> assertThat(one.resources()).hasSize(1));
  }
}
