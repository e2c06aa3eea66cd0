package org.contactpoint.acceptance.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactpoint.acceptance.fault.Finding.Invariant;
import org.contactpoint.acceptance.fault.Memory.Vetted;
import org.contactpoint.acceptance.fault.Memory.Wish;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.testkit.WaitingInAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Asks for everything that was acknowledged, once nothing fails any more. */
final class Inspection {
  private static final Set<String> ENDS = Set.of("done", "rejected", "reversed");
  private static final List<String> COUNTS =
      List.of("linked", "created", "unchanged", "review", "quarantined", "failed");

  /** Tables that may name destroyed children; answers of requests expire within a day. */
  private static final List<String> REMEMBERING =
      List.of("-audit", "-audit-heads", "-destroyed", "-requests");

  private final Simulation simulation;
  private final Memory memory;
  private final World world;

  Inspection(Simulation simulation, Memory memory, World world) {
    this.simulation = simulation;
    this.memory = memory;
    this.world = world;
  }

  void inspect() {
    confirmHeld();
    memory.files.forEach(this::file);
    memory.children.forEach(this::child);
    memory.apart.forEach(this::stillApart);
    accounts();
    wishes();
    investigations();
    alerts();
    moves();
    accessRequests();
    lives();
    ends();
    trail();
    copies();
    waitingCopies(row -> row.candidates().stream().noneMatch(this::isGone));
    simulation.nightsPass();
    waitingCopies(row -> true);
  }

  private Optional<Reply> get(Route route, String who, String path) {
    return simulation.ask(Request.of(route, who, path)).filter(Simulation::isSuccess);
  }

  private List<JsonNode> everything(Route route, String who, String path) {
    List<JsonNode> items = new ArrayList<>();
    String limit = (path.contains("?") ? "&" : "?") + "limit=200";
    String more = limit;
    while (!more.isEmpty()) {
      Reply page = get(route, who, path + more).orElseThrow();
      page.all("/items").forEach(items::add);
      String cursor = page.json().at("/cursor").asText("");
      more =
          cursor.isEmpty() || page.json().at("/cursor").isNull() ? "" : limit + "&cursor=" + cursor;
    }
    return items;
  }

  // Files

  private void confirmHeld() {
    for (JsonNode upload : uploads()) {
      if (upload.at("/status").asText().equals("held")) {
        String council = upload.at("/council").asText();
        simulation.ask(
            Request.of(
                    Route.CONFIRM_UPLOAD,
                    ChildActs.teamOf(council),
                    "/v1/uploads/" + upload.at("/uploadId").asText() + "/confirmation")
                .key("confirmed-at-the-end-" + upload.at("/uploadId").asText()));
      }
    }
    simulation.runDry();
  }

  private List<JsonNode> uploads() {
    return Stream.of("leeds.feed", "york.feed", "england.feed")
        .flatMap(who -> everything(Route.LIST_UPLOADS, who, "/v1/uploads").stream())
        .toList();
  }

  private void file(SentFile file) {
    List<JsonNode> own =
        everything(Route.LIST_UPLOADS, file.sender(), "/v1/uploads").stream()
            .filter(upload -> upload.at("/fileName").asText().equals(file.name))
            .toList();
    if (own.size() != 1) {
      simulation.find(
          own.isEmpty() ? Invariant.NOTHING_ACKNOWLEDGED_IS_LOST : Invariant.NOTHING_IS_DONE_TWICE,
          file.name + " is " + own.size() + " uploads");
      return;
    }
    JsonNode upload = own.getFirst();
    String status = upload.at("/status").asText();
    if (!ENDS.contains(status)) {
      simulation.find(Invariant.NO_FILE_HANGS, file.name + " stays " + status);
      return;
    }
    if (file.reversed && !status.equals("reversed")) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, file.name + " was reversed and is " + status);
    }
    if (!status.equals("rejected")) {
      rows(file, upload);
    }
  }

  private void rows(SentFile file, JsonNode upload) {
    Map<String, Integer> reported = new HashMap<>();
    List<Integer> numbers = new ArrayList<>();
    String path = "/v1/uploads/" + upload.at("/uploadId").asText() + "/report";
    String report = get(Route.READ_UPLOAD_REPORT, file.sender(), path).map(Reply::text).orElse("");
    report
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells -> {
              numbers.add(Integer.valueOf(cells[0]));
              reported.merge(cells[1], 1, Integer::sum);
              Child child = file.brought.get(Integer.valueOf(cells[0]));
              if (child != null && cells[1].equals("created")) {
                child.files.add("created by " + file.name);
              }
            });
    if (numbers.size() != file.rows || new HashSet<>(numbers).size() != file.rows) {
      simulation.find(
          Invariant.EACH_ROW_ENDS_ONCE,
          file.name + " has " + file.rows + " rows, its report " + numbers);
    }
    int all = 0;
    for (String outcome : COUNTS) {
      int counted = upload.at("/" + outcome).asInt();
      all += counted;
      if (counted != reported.getOrDefault(outcome, 0)) {
        simulation.find(
            Invariant.EACH_ROW_ENDS_ONCE,
            "%s counts %d %s, its report %s".formatted(file.name, counted, outcome, reported));
      }
    }
    if (all != file.rows || upload.at("/rows").asInt() != file.rows) {
      simulation.find(Invariant.EACH_ROW_ENDS_ONCE, file.name + " counts " + all + " rows");
    }
  }

  // Children

  private void child(Child child) {
    boolean known = child.number != null;
    boolean created = child.files.stream().anyMatch(file -> file.startsWith("created by "));
    if (known && !child.withdrawn && !mayHaveAnotherNumber(child)) {
      shown(child);
    }
    if (known && child.mustBeHidden()) {
      hidden(child);
    }
    if (!child.mingled && !child.doubled) {
      once(child, (known || created) && !child.withdrawn);
    }
  }

  /** A file that brought it first may have been taken back, and another have brought it again. */
  private boolean mayHaveAnotherNumber(Child child) {
    return !child.files.isEmpty()
        && memory.files.stream()
            .anyMatch(file -> file.reversing && file.council.equals(child.council));
  }

  private static final class Seen {
    static boolean isShielded(Reply reply) {
      return reply.json().at("/shielded").asBoolean();
    }
  }

  private void shown(Child child) {
    Optional<Reply> view = view(child, ChildActs.teamOf(child.council));
    if (view.isEmpty()) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, child.number + " is shown to its team no more");
      return;
    }
    if (child.mingled || child.hidden || Seen.isShielded(view.get())) {
      return;
    }
    String gender = view.get().at("/gender");
    if (child.gender != null
        && !child.doubled
        && !child.correcting
        && !child.gender.equals(gender)) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          child.number + " was corrected to " + child.gender + " and is " + gender);
    }
    involvements(child, view.get());
  }

  private Optional<Reply> view(Child child, String who) {
    return simulation
        .ask(
            Request.of(Route.VIEW_CHILD, who, "/v1/children/" + child.number)
                .purpose("direct-support"))
        .filter(Simulation::isSuccess);
  }

  private void involvements(Child child, Reply view) {
    List<JsonNode> all = view.all("/involvements").toList();
    Set<String> places = new HashSet<>();
    for (JsonNode one : all) {
      String place =
          one.at("/serviceType").asText()
              + one.at("/organisation/code").asText()
              + one.at("/practitioner/email").asText();
      if (one.at("/end").isNull()
          && !one.at("/practitioner/email").asText().isEmpty()
          && !places.add(place)) {
        simulation.find(
            Invariant.NOTHING_IS_DONE_TWICE, child.number + " has twice open: " + place);
      }
    }
    child.involvements.forEach(
        (id, involved) ->
            involvement(child, involved.sensitive ? seenByItsCouncil(child, view) : all, id));
  }

  /** A sensitive service is seen by the council that answers for the child now (rules §2). */
  private List<JsonNode> seenByItsCouncil(Child child, Reply view) {
    return view(child, ChildActs.teamOf(view.at("/council"))).stream()
        .flatMap(shown -> shown.all("/involvements"))
        .toList();
  }

  private void involvement(Child child, List<JsonNode> all, String id) {
    String state = Objects.requireNonNull(child.involvements.get(id)).state;
    List<JsonNode> found =
        all.stream().filter(one -> one.at("/involvementId").asText().equals(id)).toList();
    boolean fits =
        switch (state) {
          case "open" -> found.size() == 1 && found.getFirst().at("/end").isNull();
          case "ended" -> found.size() == 1 && !found.getFirst().at("/end").isNull();
          case "withdrawn" -> found.isEmpty();
          default -> found.size() <= 1;
        };
    if (!fits) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          "involvement %s of %s is %s and shown as %s".formatted(id, child.number, state, found));
    }
  }

  private void hidden(Child child) {
    view(child, ChildActs.strangerTo(child))
        .filter(
            reply ->
                !Seen.isShielded(reply) || child.marks.stream().anyMatch(reply.text()::contains))
        .ifPresent(
            reply ->
                simulation.find(
                    Invariant.NO_SHIELD_OPENS_BY_ITSELF, child.number + " is shown to strangers"));
  }

  private void once(Child child, boolean mustBe) {
    Optional<Reply> search =
        simulation
            .ask(
                Request.of(Route.SEARCH_CHILDREN, ChildActs.teamOf(child.council), "/v1/searches")
                    .body(
                        """
                        {"purpose":"direct-support","familyName":"%s","dateOfBirth":"%s"}
                        """
                            .formatted(child.family, child.born)))
            .filter(Simulation::isSuccess);
    long times =
        search.stream()
            .flatMap(reply -> reply.all("/results"))
            .filter(
                result ->
                    result.at("/familyName").asText().equals(child.family)
                        && result.at("/givenName").asText().equals(child.given)
                        && result.at("/dateOfBirth").asText().equals(child.born))
            .count();
    if (times > 1) {
      simulation.find(
          Invariant.NOTHING_IS_DONE_TWICE,
          child.given + " " + child.family + " has " + times + " records");
    }
    if (times == 0 && mustBe) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          child.given + " " + child.family + " (" + child.number + ") is not found");
    }
  }

  private void stillApart(List<Child> pair) {
    Child one = pair.getFirst();
    Child other = pair.getLast();
    if (one.mingled
        || other.mingled
        || one.hidden
        || other.hidden
        || one.withdrawn
        || other.withdrawn) {
      return;
    }
    Optional<Reply> merged =
        simulation.ask(
            Request.of(Route.MERGE_CHILDREN, "leeds.team", "/v1/children/" + one.number + "/merges")
                .key("merged-at-the-end-" + one.number + other.number)
                .body(
                    "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(other.number)));
    if (merged
        .filter(Simulation::isSuccess)
        .filter(r -> r.at("/status").equals("done"))
        .isPresent()) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          one.number + " and " + other.number + " were distinguished and merged all the same");
    }
  }

  // People

  private void accounts() {
    Map<String, List<JsonNode>> byEmail = new HashMap<>();
    for (JsonNode account : everything(Route.LIST_ACCOUNTS, "leeds.admin", "/v1/accounts")) {
      byEmail
          .computeIfAbsent(account.at("/email").asText(), email -> new ArrayList<>())
          .add(account);
    }
    for (Vetted account : memory.accounts) {
      List<JsonNode> found = byEmail.getOrDefault(account.email, List.of());
      if (found.size() > 1) {
        simulation.find(Invariant.NOTHING_IS_DONE_TWICE, account.email + " has two accounts");
      } else if (found.isEmpty()
          || !found.getFirst().at("/status").asText().equals(account.status)) {
        simulation.find(
            Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
            account.email + " is " + account.status + " and shown as " + found);
      } else if (found.getFirst().at("/steps").size() != account.steps.size()) {
        simulation.find(
            Invariant.NOTHING_IS_DONE_TWICE,
            account.email + " took " + account.steps + ": " + found);
      } else {
        reInvitation(account, found.getFirst());
      }
    }
  }

  /** A sign-in is renewed once approved, and nothing waits for a second approval. */
  private void reInvitation(Vetted account, JsonNode found) {
    boolean waits = found.at("/reInvitation").isObject();
    if (waits != account.toBeInvitedAnew) {
      simulation.find(
          waits ? Invariant.NOTHING_IS_DONE_TWICE : Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          account.email + " waits to be invited anew: " + account.toBeInvitedAnew + ": " + found);
    }
    boolean renewed =
        world
            .directory()
            .accountFiles()
            .find(new AccountId(account.id))
            .map(AccountFile::signInRenewed)
            .isPresent();
    if (renewed != account.invitedAnew) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          account.email + " was invited anew: " + account.invitedAnew);
    }
  }

  private void wishes() {
    Map<String, Integer> times = new HashMap<>();
    for (String who : List.of("leeds.team", "york.team", "england.team")) {
      for (JsonNode wish : everything(Route.LIST_CALL_BACKS, who, "/v1/call-backs")) {
        times.merge(wish.at("/phone").asText(), 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Wish> entry : memory.wishes.entrySet()) {
      Wish wish = entry.getValue();
      int found = times.getOrDefault(entry.getKey(), 0);
      if (wish.state.equals("open") && found == 0) {
        simulation.find(
            Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, "a wish to be called back: " + wish.id);
      }
      if (found > 1 || (wish.state.equals("closed") && found > 0)) {
        simulation.find(
            Invariant.NOTHING_IS_DONE_TWICE,
            "a " + wish.state + " wish is listed " + found + " times: " + wish.id);
      }
    }
  }

  /** Whoever was shown a record is investigated as often as that was acknowledged. */
  private void investigations() {
    Map<String, JsonNode> all = new HashMap<>();
    for (String who : EmergencyActs.AUDITORS) {
      for (String path : EmergencyActs.LISTS) {
        everything(Route.LIST_INVESTIGATIONS, who, path)
            .forEach(one -> all.put(one.at("/investigationId").asText(), one));
      }
    }
    Map<String, Integer> times = new HashMap<>();
    all.values()
        .forEach(
            one ->
                times.merge(
                    one.at("/accountId").asText() + " " + one.at("/childId").asText(),
                    1,
                    Integer::sum));
    Set<String> whom = new HashSet<>(times.keySet());
    whom.addAll(memory.emergencies.keySet());
    whom.forEach(one -> emergency(one, times.getOrDefault(one, 0)));
    memory.investigated.stream()
        .filter(id -> !all.containsKey(id) || !all.get(id).has("finding"))
        .forEach(
            id ->
                simulation.find(
                    Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, "an investigation's closure: " + id));
  }

  private void emergency(String whom, int found) {
    int shown = memory.emergencies.getOrDefault(whom, 0);
    if (found != shown) {
      simulation.find(
          found < shown ? Invariant.NOTHING_ACKNOWLEDGED_IS_LOST : Invariant.NOTHING_IS_DONE_TWICE,
          "%s was shown %d times and is investigated %d times".formatted(whom, shown, found));
    }
  }

  /** A request is listed once to who took it, in the state that was acknowledged last. */
  private void accessRequests() {
    Map<String, List<String>> states = new HashMap<>();
    for (String team : List.of("leeds.team", "york.team")) {
      for (String status : List.of("open", "released", "refused")) {
        everything(Route.LIST_ACCESS_REQUESTS, team, "/v1/subject-access-requests?status=" + status)
            .forEach(
                item ->
                    states
                        .computeIfAbsent(
                            team + item.at("/requestId").asText(), ignored -> new ArrayList<>())
                        .add(item.at("/status").asText()));
      }
    }
    for (Memory.Asked asked : memory.access) {
      List<String> found = states.getOrDefault(asked.team + asked.id, List.of());
      if (!asked.busy && !found.equals(List.of(asked.state))) {
        simulation.find(
            found.size() > 1
                ? Invariant.NOTHING_IS_DONE_TWICE
                : Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
            "the request %s is %s and listed as %s".formatted(asked.id, asked.state, found));
      }
    }
  }

  /** Whoever was shown a shielded record is told of once for each time. */
  private void alerts() {
    Map<String, JsonNode> all = new HashMap<>();
    for (String who : WatchActs.AUDITORS) {
      for (String path : WatchActs.LISTS) {
        everything(Route.LIST_ALERTS, who, path)
            .forEach(one -> all.put(one.at("/alertId").asText(), one));
      }
    }
    Map<String, Integer> told = new HashMap<>();
    all.values().stream()
        .filter(one -> one.at("/rule").asText().equals("emergency-stated"))
        .forEach(one -> told.merge(one.at("/accountId").asText(), 1, Integer::sum));
    Map<String, Integer> shown = new HashMap<>();
    memory.emergencies.forEach(
        (whom, times) -> shown.merge(whom.substring(0, whom.indexOf(' ')), times, Integer::sum));
    if (!told.equals(shown)) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          "emergencies were stated by %s and are told of %s".formatted(shown, told));
    }
    memory.closedAlerts.stream()
        .filter(id -> !all.containsKey(id) || !all.get(id).has("finding"))
        .forEach(
            id ->
                simulation.find(
                    Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, "an alert's closure: " + id));
  }

  /** A move that nobody decided is listed once to each team, and one that is decided to none. */
  private void moves() {
    Map<String, Integer> times = new HashMap<>();
    for (String who : List.of("leeds.team", "york.team", "england.team")) {
      for (String direction : List.of("in", "out")) {
        moves(who, direction)
            .forEach(move -> times.merge(direction + move.at("/moveId").asText(), 1, Integer::sum));
      }
    }
    memory
        .where(child -> child.moving != null && !child.mingled && !child.doubled)
        .forEach(child -> move(child, Objects.requireNonNull(child.moving), times));
  }

  private List<JsonNode> moves(String who, String direction) {
    return get(Route.LIST_MOVES, who, "/v1/moves?limit=200&direction=" + direction).stream()
        .flatMap(page -> page.all("/items"))
        .toList();
  }

  private void move(Child child, Child.Moving moving, Map<String, Integer> times) {
    for (String direction : List.of("in", "out")) {
      int found = times.getOrDefault(direction + moving.id, 0);
      if (moving.state.equals("open") && found == 0) {
        simulation.find(Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, "the move " + moving.id);
      }
      if (found > 1 || (moving.isOver() && found > 0)) {
        simulation.find(
            Invariant.NOTHING_IS_DONE_TWICE,
            "a move that is %s is listed %d times: %s".formatted(moving.state, found, moving.id));
      }
    }
    if (!moving.state.equals("unclear") && !child.nationalAtFirst && !child.withdrawn) {
      council(child);
    }
  }

  /** Whoever accepted it is responsible, and nobody else: on the record, and on its shield. */
  private void council(Child child) {
    ContactPointId number = new ContactPointId(Objects.requireNonNull(child.number));
    String found =
        switch (world.directory().children().find(number).orElse(null)) {
          case ChildRecord.Open open -> open.responsible().value();
          case ChildRecord.Shielded shielded -> councilOf(shielded);
          case null, default -> child.council;
        };
    if (!found.equals(child.council)) {
      simulation.find(
          Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
          "%s is %s's and stands as %s's".formatted(child.number, child.council, found));
    }
  }

  private String councilOf(ChildRecord.Shielded child) {
    ResponsibilityProofs proofs = world.directory().responsibilityProofs();
    return world
        .directory()
        .shields()
        .newestOf(child.id())
        .map(Shield::responsible)
        .filter(authority -> proofs.isResponsible(authority, child))
        .map(Authority::value)
        .orElse("nobody");
  }

  /** What a team said last of a child's life stands in the record. */
  private void lives() {
    memory.lives.forEach(
        (number, said) -> {
          boolean died =
              world.directory().children().find(new ContactPointId(number)).orElse(null)
                      instanceof ChildRecord.Open open
                  && open.view().died() != null;
          if (!said.equals("unclear") && died != said.equals("died")) {
            simulation.find(
                Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
                "%s is said to be %s, and stands otherwise".formatted(number, said));
          }
        });
  }

  /** Whoever's destruction was tried is gone from all tables but those that remember the number. */
  private void ends() {
    memory.ending.forEach(
        (number, end) -> {
          if (end != Memory.End.THERE && !simulation.destroy(number)) {
            simulation.find(Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, number + " is never destroyed");
          }
          if (end == Memory.End.THERE
              && world.directory().children().find(new ContactPointId(number)).isEmpty()) {
            simulation.find(Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, number + " is not there");
          }
        });
    DynamoDbClient store = world.around().store();
    Set<String> gone = new HashSet<>(memory.ending.keySet());
    gone.removeIf(number -> memory.ending.get(number) == Memory.End.THERE);
    for (String table : world.tables()) {
      if (REMEMBERING.stream().noneMatch(table::endsWith)) {
        store.scanPaginator(scan -> scan.tableName(table)).items().stream()
            .map(Inspection::text)
            .filter(text -> gone.stream().anyMatch(text::contains))
            .forEach(
                text ->
                    simulation.find(
                        Invariant.NO_OPEN_COPY_STAYS,
                        "a destroyed record has something in " + table));
      }
    }
  }

  // The trail and the tables

  private void trail() {
    Optional<Reply> verified = get(Route.VERIFY_TRAIL, "england.auditor", "/v1/audit/verification");
    if (verified.filter(reply -> reply.json().at("/intact").asBoolean()).isEmpty()) {
      simulation.find(
          Invariant.THE_TRAIL_IS_WHOLE, verified.map(Reply::text).orElse("not verified"));
    }
  }

  /**
   * Only marks of children who are hidden, and of nobody else. Whoever was taken back may have come
   * again with another file, as somebody new.
   */
  private void copies() {
    Map<String, String> marks = new HashMap<>();
    memory.children.stream()
        .filter(child -> child.mustBeHidden() && !child.mingled && !child.withdrawn)
        .forEach(child -> child.marks.forEach(mark -> marks.put(mark, child.number + "")));
    memory.children.stream()
        .filter(child -> !child.mustBeHidden())
        .forEach(child -> child.marks.forEach(marks::remove));
    DynamoDbClient store = world.around().store();
    for (String table : world.tables()) {
      store.scanPaginator(scan -> scan.tableName(table)).items().stream()
          .map(Inspection::text)
          .forEach(
              text ->
                  marks.forEach(
                      (mark, child) -> {
                        if (text.contains(mark.toLowerCase(Locale.ROOT))) {
                          simulation.find(
                              Invariant.NO_OPEN_COPY_STAYS, child + " stands open in " + table);
                        }
                      }));
    }
  }

  /**
   * A row that waits and looks like a hidden child is quarantined, and not listed with the others,
   * unless an open child may be whom it is about: then it waits for a person as if nobody were
   * hidden. One whose candidates were taken back is put apart when it is tried again.
   */
  private void waitingCopies(Predicate<WaitingRow> which) {
    WaitingInAll.of(world.directory().waitingRows()).stream()
        .filter(which)
        .filter(row -> row.candidates().stream().noneMatch(this::isOpen))
        .forEach(this::waitingCopy);
  }

  private boolean isOpen(WaitingRow.Candidate candidate) {
    return world.directory().children().find(candidate.child()).orElse(null)
        instanceof ChildRecord.Open;
  }

  private boolean isGone(WaitingRow.Candidate candidate) {
    return world.directory().children().find(candidate.child()).isEmpty();
  }

  private void waitingCopy(WaitingRow row) {
    Address address = row.row().facts().address();
    List<String> lines =
        address == null ? List.of() : address.lines().stream().map(PlainText::value).toList();
    memory.alike.forEach(
        (mark, child) -> {
          if (child.mustBeHidden()
              && !child.mingled
              && lines.stream().anyMatch(line -> line.contains(mark))) {
            simulation.find(
                Invariant.NO_OPEN_COPY_STAYS,
                "row %d of upload %s waits in the open and looks like %s"
                    .formatted(row.row().number(), row.upload(), child.number));
          }
        });
  }

  private static String text(Map<String, AttributeValue> item) {
    StringBuilder text = new StringBuilder();
    item.values().forEach(value -> append(value, text));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static void append(AttributeValue value, StringBuilder text) {
    if (value.hasM()) {
      value.m().values().forEach(one -> append(one, text));
    } else if (value.hasL()) {
      value.l().forEach(one -> append(one, text));
    } else if (value.b() != null) {
      text.append(
          new String(value.b().asByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1));
    } else if (value.s() != null) {
      text.append(value.s()).append(' ');
    }
  }
}
