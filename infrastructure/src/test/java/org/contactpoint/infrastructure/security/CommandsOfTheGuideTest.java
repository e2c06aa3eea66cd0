package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.reading.Call;
import org.contactpoint.infrastructure.reading.Organisation;
import org.contactpoint.infrastructure.reading.Refusals;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command of AWS that the guide or a runbook tells somebody to run is one that this person may
 * run, as far as the organisation's policies and those of tables, keys, buckets, secrets and vault
 * say; and what only some may run, the page says who runs.
 */
class CommandsOfTheGuideTest {
  private static final Templates PROD = Synthesis.of("prod");
  private static final String ROLE = "arn:aws:iam::333333333333:role/";

  /** Who runs a command, and the words by which the lines about it tell so. */
  private enum Person {
    OPERATOR("", "operator", true),
    ADMINISTRATOR("administrator", "administrator", true),
    OFFICER("security-officer", "security-officer", true),
    BREAK_GLASS("reak-glass", "contactpoint-prod-break-glass-restore", true),
    HANDING_OVER("client-secrets", "contactpoint-prod-client-secrets", true),
    /** Before they are attached, or while the management account has one detached. */
    UNBOUND(
        "administrator(?s:.)*(detached|before (the|any) polic[^.]*attached)|"
            + "before (the|any) polic[^.]*attached(?s:.)*administrator",
        "administrator",
        false),
    MANAGEMENT("management account", "administrator", false);

    private final Pattern words;
    private final String role;
    private final boolean bound;

    Person(String words, String role, boolean bound) {
      this.words = Pattern.compile(words);
      this.role = role;
      this.bound = bound;
    }
  }

  /** Who runs what not every operator runs. */
  private static final Map<String, Person> RUN_BY =
      Map.ofEntries(
          Map.entry("backup start-backup-job", Person.OFFICER),
          Map.entry("backup start-restore-job", Person.BREAK_GLASS),
          Map.entry("cdk bootstrap", Person.UNBOUND),
          Map.entry("cdk deploy", Person.ADMINISTRATOR),
          Map.entry("cloudformation delete-stack", Person.UNBOUND),
          Map.entry("cloudformation update-termination-protection", Person.UNBOUND),
          Map.entry("cognito-idp add-user-pool-client-secret", Person.HANDING_OVER),
          Map.entry("cognito-idp admin-enable-user", Person.UNBOUND),
          Map.entry("cognito-idp delete-user-pool-client-secret", Person.HANDING_OVER),
          Map.entry("cognito-idp describe-user-pool-client", Person.HANDING_OVER),
          Map.entry("dynamodb delete-table", Person.BREAK_GLASS),
          Map.entry("dynamodb put-resource-policy", Person.BREAK_GLASS),
          Map.entry("dynamodb restore-table-to-point-in-time", Person.BREAK_GLASS),
          Map.entry("dynamodb update-table", Person.BREAK_GLASS),
          Map.entry("iam create-role", Person.ADMINISTRATOR),
          Map.entry("iam delete-policy-version", Person.OFFICER),
          Map.entry("iam detach-role-policy", Person.OFFICER),
          Map.entry("iam put-role-policy", Person.UNBOUND),
          Map.entry("kms put-key-policy", Person.OFFICER),
          Map.entry("lambda update-alias", Person.OFFICER),
          Map.entry("lambda update-event-source-mapping", Person.OFFICER),
          Map.entry("organizations attach-policy", Person.MANAGEMENT),
          Map.entry("organizations create-policy", Person.MANAGEMENT),
          Map.entry("organizations describe-organization", Person.MANAGEMENT),
          Map.entry("organizations detach-policy", Person.MANAGEMENT),
          Map.entry("organizations enable-policy-type", Person.MANAGEMENT),
          Map.entry("organizations list-roots", Person.MANAGEMENT),
          Map.entry("organizations move-account", Person.MANAGEMENT),
          Map.entry("s3 cp", Person.BREAK_GLASS),
          Map.entry("s3 sync", Person.BREAK_GLASS),
          Map.entry("s3api delete-bucket", Person.UNBOUND),
          Map.entry("s3api delete-objects", Person.UNBOUND),
          Map.entry("s3api list-object-versions", Person.UNBOUND));

  /** What the guide says to try, because it must fail. */
  private static final Set<String> TRIED =
      Set.of("dynamodb scan", "lambda invoke", "sts assume-role");

  /** The policy of a bucket goes before the bucket, when a first deployment is taken back. */
  private static final Set<String> AFTER_A_ROLLBACK =
      Set.of("s3api delete-bucket", "s3api delete-objects", "s3api list-object-versions");

  /** Where the resource matters: what is not the stage's own is not guarded. */
  private static final Map<String, String> ABOUT =
      Map.of(
          "cdk bootstrap",
          ROLE + "cdk-hnb659fds-deploy-role-333333333333-eu-west-2",
          "cdk deploy",
          ROLE + "cdk-hnb659fds-deploy-role-333333333333-eu-west-2",
          "iam create-role",
          ROLE + "that-may-nothing",
          "iam put-role-policy",
          ROLE + "security-officer",
          "secretsmanager delete-secret",
          "arn:aws:secretsmanager:eu-west-2:333333333333:secret:contactpoint-prod/founders/a",
          "sqs set-queue-attributes",
          "arn:aws:sqs:eu-west-2:333333333333:contactpoint-prod-uploads",
          "sts assume-role",
          ROLE + "cdk-hnb659fds-deploy-role-333333333333-eu-west-2");

  /** What a command asks for that is not called like it, or beside it. */
  private static final Map<String, List<String>> ASKS =
      Map.of(
          "cdk bootstrap", List.of("iam:CreateRole", "iam:UpdateAssumeRolePolicy"),
          "cdk deploy", List.of("sts:AssumeRole"),
          "cdk synth", List.of(),
          "lambda invoke", List.of("lambda:InvokeFunction"),
          "logs tail", List.of("logs:FilterLogEvents"),
          "s3 cp", List.of("s3:GetObject", "s3:ListBucket"),
          "s3 sync", List.of("s3:GetObject", "s3:ListBucket"),
          "s3api delete-objects", List.of("s3:DeleteObjectVersion"),
          "s3api list-object-versions", List.of("s3:ListBucketVersions"));

  /** Which role a command hands over to the service. */
  private static final Map<String, String> HANDS_OVER =
      Map.of(
          "backup start-backup-job", ROLE + "contactpoint-prod-backups",
          "backup start-restore-job", ROLE + "contactpoint-prod-restores");

  /**
   * A paragraph or the row of a table.
   *
   * @param context with its neighbours
   */
  private record Part(String text, String context) {}

  /**
   * A command in its context.
   *
   * @param context the paragraphs around it, or the row of a table
   */
  record GuideCommand(String page, String command, String context) {
    boolean isTried() {
      return TRIED.contains(command)
          || (context.startsWith("|") && context.matches(".*(\\| refused \\||is denied).*"));
    }

    @Override
    public String toString() {
      return page + ": aws " + command;
    }
  }

  static List<GuideCommand> commands() throws IOException {
    List<GuideCommand> all = new ArrayList<>(in(Path.of("../docs/operations.md")));
    try (Stream<Path> pages = Files.list(Path.of("../docs/runbooks"))) {
      for (Path page : pages.sorted().toList()) {
        all.addAll(in(page));
      }
    }
    return all;
  }

  private static List<GuideCommand> in(Path page) throws IOException {
    return Arrays.stream(Files.readString(page).split("(?m)^(?=##+ )", -1))
        .flatMap(section -> parts(section).flatMap(part -> found(page, part)))
        .distinct()
        .toList();
  }

  /** Each row of a table by itself, and each paragraph with those before and after it. */
  private static Stream<Part> parts(String section) {
    Stream<Part> rows =
        section
            .lines()
            .filter(CommandsOfTheGuideTest::isRow)
            .map(String::strip)
            .map(row -> new Part(row, row));
    List<String> blocks = List.of(withoutRows(section).split("\n\\s*\n", -1));
    Stream<Part> texts =
        IntStream.range(0, blocks.size())
            .mapToObj(
                at ->
                    new Part(
                        blocks.get(at),
                        String.join(
                            " ",
                            blocks.subList(Math.max(0, at - 1), Math.min(blocks.size(), at + 2)))));
    return Stream.concat(rows, texts);
  }

  private static String withoutRows(String section) {
    return section.lines().filter(line -> !isRow(line)).collect(Collectors.joining("\n"));
  }

  private static boolean isRow(String line) {
    return line.strip().startsWith("| ");
  }

  private static Stream<GuideCommand> found(Path page, Part part) {
    return Pattern.compile("\\b(?:aws|npx(?= cdk)) +([a-z0-9-]+)\\s+([a-z][a-z0-9-]*[a-z0-9])\\b")
        .matcher(part.text())
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .map(command -> new GuideCommand(page.getFileName().toString(), command, part.context()));
  }

  private static List<String> actions(String command) {
    return ASKS.getOrDefault(command, List.of(called(command)));
  }

  private static String called(String command) {
    String[] words = command.split(" ", 2);
    String name =
        Arrays.stream(words[1].split("-", -1))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return words[0] + ":" + name;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whoeverTheGuideNamesMayRunTheCommand(GuideCommand it) {
    Person person = RUN_BY.getOrDefault(it.command(), Person.OPERATOR);
    if (it.isTried()) {
      assertThat(actions(it.command()))
          .isNotEmpty()
          .allMatch(action -> isRefused(Person.ADMINISTRATOR, it.command(), action));
      return;
    }
    assertThat(it.context()).as("says who runs it").containsPattern(person.words);
    assertThat(actions(it.command()))
        .noneMatch(action -> mayBeRefused(person, it.command(), action))
        .allMatch(action -> !action.startsWith("kms:") || keysLetTheAccount(action));
    Optional.ofNullable(HANDS_OVER.get(it.command()))
        .ifPresent(role -> assertThat(handsOver(person, role)).isTrue());
  }

  /** Otherwise the table above names somebody who need not be named. */
  @Test
  void onlyThoseAreNamedWhomAnOperatorCouldNotReplace() {
    assertThat(RUN_BY)
        .allSatisfy(
            (command, person) ->
                assertThat(
                        person == Person.MANAGEMENT
                            || command.startsWith("cdk ")
                            || command.equals("iam create-role")
                            || HANDS_OVER.containsKey(command)
                            || command.startsWith("iam ")
                            || command.startsWith("s3api ")
                            || actions(command).stream()
                                .anyMatch(action -> mayBeRefused(Person.OPERATOR, command, action)))
                    .as(command)
                    .isTrue());
  }

  @Test
  void theGuideIsRead() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(100);
    assertThat(commands().stream().map(GuideCommand::command)).containsAll(RUN_BY.keySet());
  }

  private static boolean handsOver(Person person, String role) {
    return !Organisation.refusesInProd(Call.of(ROLE + person.role, "iam:PassRole", role));
  }

  private static boolean isRefused(Person person, String command, String action) {
    String about = ABOUT.getOrDefault(command, "*");
    return command.startsWith("sts ")
        ? Organisation.refusesInThePipeline(
            Call.of("arn:aws:iam::444444444444:role/" + person.role, action, about))
        : refuses(person, action, about);
  }

  private static boolean refuses(Person person, String action, String about) {
    Call call = Call.of(ROLE + person.role, action, about);
    return Organisation.refusesInProd(call)
        || ownPolicy(action).map(policy -> new Refusals(policy).refuse(call)).orElse(false);
  }

  /** Refused of something, where the command does not say of what. */
  private static boolean mayBeRefused(Person person, String command, String action) {
    Call call = Call.of(ROLE + person.role, action, ABOUT.getOrDefault(command, "*"));
    return (person.bound && organisationRefuses(command, call))
        || (!AFTER_A_ROLLBACK.contains(command)
            && ownPolicy(action)
                .map(policy -> new Refusals(policy).refuseSome(call))
                .orElse(false));
  }

  /** People deploy to dev alone, once the pipeline does it elsewhere. */
  private static boolean organisationRefuses(String command, Call call) {
    return command.startsWith("cdk ")
        ? Organisation.refusesSomeInDev(call)
        : Organisation.refusesSomeInProd(call);
  }

  /** The policy of one thing of that kind; tables but those of the trail have the same. */
  private static Optional<JsonNode> ownPolicy(String action) {
    return switch (action.substring(0, action.indexOf(':'))) {
      case "dynamodb" ->
          Optional.of(
              PROD.named("DynamoDB::Table", "TableName", "contactpoint-prod-requests")
                  .at("/ResourcePolicy/PolicyDocument"));
      case "backup" -> Optional.of(PROD.all("Backup::BackupVault").getFirst().at("/AccessPolicy"));
      case "s3" -> Optional.of(ofArchive());
      default -> Optional.empty();
    };
  }

  private static JsonNode ofArchive() {
    String id =
        PROD.named("S3::Bucket", "BucketName", "contactpoint-prod-archive-333333333333").id();
    return PROD.all("S3::BucketPolicy").stream()
        .filter(policy -> policy.at("/Bucket/Ref").asText().equals(id))
        .map(policy -> policy.at("/PolicyDocument"))
        .findFirst()
        .orElseThrow();
  }

  /** A key's own policy has to let the account do it: nothing else can. */
  private static boolean keysLetTheAccount(String action) {
    return PROD.all("KMS::Key").stream()
        .map(Resource::node)
        .map(key -> key.at("/Properties/KeyPolicy"))
        .allMatch(
            policy ->
                Statement.of(policy).stream()
                    .filter(statement -> statement.conditions().isMissingNode())
                    .anyMatch(statement -> statement.actions().contains(action)));
  }
}
