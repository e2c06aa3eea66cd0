package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;
import org.contactpoint.local.object.ArrivalEvent;
import org.contactpoint.local.object.StoredObject;

/** Files are sent, confirmed and reversed, and rows that wait are decided. */
final class FileActs {
  private static final String BUCKET = "contactpoint-uploads";

  private final Simulation simulation;
  private final Memory memory;
  private final FileContents contents;
  private int sent;

  FileActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
    this.contents = new FileContents(memory);
  }

  void addTo(Actions actions) {
    actions.add("send file", 8, this::send);
    actions.add("send file again", 2, this::sendAgain);
    actions.add("send file that takes away", 1, this::sendRemovals);
    actions.add("confirm file", 2, this::confirm);
    actions.add("reverse file", 3, this::reverse);
    actions.add("read file", 3, this::read);
    actions.add("decide review", 6, this::decide);
  }

  private String name(Chance chance) {
    return "file-" + sent++ + "-" + chance.letters(6) + ".csv";
  }

  private String send(Chance chance) {
    return arrive(chance, contents.any(chance, name(chance)));
  }

  private String sendRemovals(Chance chance) {
    return arrive(chance, contents.removals(chance, name(chance)));
  }

  private String sendAgain(Chance chance) {
    if (memory.files.isEmpty()) {
      return NOTHING;
    }
    SentFile file = chance.one(memory.files);
    SentFile copy = new SentFile(file.council, file.feed, name(chance), file.content, file.rows);
    // Whichever of the two is matched first brings the children, and takes them back.
    copy.brought.putAll(file.brought);
    return arrive(chance, copy);
  }

  /** Announced and put where the answer says, or put there without a word. */
  private String arrive(Chance chance, SentFile file) {
    simulation.count("row", file.rows);
    if (chance.percent(50)) {
      memory.files.add(file);
      put(chance, file, file.key());
    } else if (chance.percent(70)) {
      announce(chance, file);
    } else {
      askForForm(chance, file);
    }
    return file.name + " of " + file.rows + " rows";
  }

  private void announce(Chance chance, SentFile file) {
    simulation.ask(
        Request.of(Route.ANNOUNCE_UPLOAD, file.sender(), "/v1/uploads")
            .key(ChildActs.key(chance))
            .body(
                "{\"fileName\":\"%s\",\"feed\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                    .formatted(file.name, file.feed, file.content.length, sha256(file.content)))
            .done(reply -> arrived(chance, file, reply, keyIn(reply))));
  }

  private void askForForm(Chance chance, SentFile file) {
    simulation.ask(
        Request.of(Route.ISSUE_UPLOAD_FORM, file.sender(), "/v1/upload-forms")
            .key(ChildActs.key(chance))
            .body("{\"fileName\":\"%s\",\"feed\":\"%s\"}".formatted(file.name, file.feed))
            .done(reply -> arrived(chance, file, reply, reply.at("/fields/key"))));
  }

  private void arrived(Chance chance, SentFile file, Reply reply, String key) {
    if (!memory.files.contains(file)) {
      memory.files.add(file);
      file.upload = reply.at("/uploadId");
      put(chance, file, key);
    }
  }

  /** The object's key out of the address. */
  private static String keyIn(Reply reply) {
    String path = URI.create(reply.at("/url")).getPath();
    return path.substring(path.indexOf("uploads/"));
  }

  /** The bucket tells once at least that the file is there. */
  private void put(Chance chance, SentFile file, String key) {
    String version = "v-" + file.name;
    World around = simulation.around();
    around.bucket().put(key, version, file.content);
    StoredObject object = new StoredObject(BUCKET, key, version, file.content.length);
    around.queue().add(ArrivalEvent.of(object, file.name, around.now()));
    if (chance.percent(20)) {
      around.queue().add(ArrivalEvent.of(object, file.name, around.now()));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An upload of a file whose sender looks at the list, and its state there. */
  private record Listed(SentFile file, String upload, String status) {}

  private List<Listed> listed(String council) {
    List<SentFile> own =
        memory.files.stream().filter(file -> file.council.equals(council)).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    Optional<Reply> reply =
        simulation.ask(
            Request.of(Route.LIST_UPLOADS, own.getFirst().sender(), "/v1/uploads?limit=200"));
    return reply.filter(Simulation::isSuccess).stream()
        .flatMap(shown -> shown.all("/items"))
        .flatMap(item -> own.stream().filter(file -> isOf(file, item)).map(file -> of(file, item)))
        .toList();
  }

  private static boolean isOf(SentFile file, JsonNode item) {
    return file.name.equals(item.at("/fileName").asText());
  }

  private static Listed of(SentFile file, JsonNode item) {
    String upload = item.at("/uploadId").asText();
    file.upload = upload;
    return new Listed(file, upload, item.at("/status").asText());
  }

  private Optional<Listed> inState(Chance chance, String status) {
    String council = chance.one(List.of(ChildActs.LEEDS, ChildActs.YORK, ChildActs.ENGLAND));
    List<Listed> all =
        listed(council).stream()
            .filter(listed -> listed.status.equals(status) && !listed.file.reversing)
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private String confirm(Chance chance) {
    Optional<Listed> any = inState(chance, "held");
    any.ifPresent(
        listed ->
            simulation.ask(
                Request.of(
                        Route.CONFIRM_UPLOAD,
                        ChildActs.teamOf(listed.file.council),
                        "/v1/uploads/" + listed.upload + "/confirmation")
                    .key(ChildActs.key(chance))));
    return any.map(listed -> listed.file.name).orElse(NOTHING);
  }

  private String reverse(Chance chance) {
    Optional<Listed> any = inState(chance, "done");
    if (any.isEmpty()) {
      return NOTHING;
    }
    SentFile file = any.get().file;
    file.reversing = true;
    file.brought.values().forEach(child -> child.withdrawn = true);
    simulation.ask(
        Request.of(
                Route.REVERSE_UPLOAD,
                file.sender(),
                "/v1/uploads/" + any.get().upload + "/reversal")
            .key(ChildActs.key(chance))
            .done(reply -> file.reversed = true));
    return file.name;
  }

  private String read(Chance chance) {
    List<SentFile> all = memory.files.stream().filter(file -> file.upload != null).toList();
    if (all.isEmpty()) {
      return NOTHING;
    }
    SentFile file = chance.one(all);
    String path = "/v1/uploads/" + file.upload;
    simulation.ask(Request.of(Route.READ_UPLOAD, file.sender(), path));
    simulation.ask(Request.of(Route.READ_UPLOAD_REPORT, file.sender(), path + "/report"));
    return file.name;
  }

  private String decide(Chance chance) {
    String who = chance.one(List.of("leeds.team", "leeds.team", "york.team", "england.team"));
    Optional<Reply> reply =
        simulation
            .ask(Request.of(Route.LIST_REVIEWS, who, "/v1/reviews"))
            .filter(Simulation::isSuccess);
    List<JsonNode> items = reply.stream().flatMap(shown -> shown.all("/items")).toList();
    if (items.isEmpty()) {
      return NOTHING;
    }
    JsonNode item = chance.one(items);
    String review = item.at("/reviewId").asText();
    List<JsonNode> candidates = item.at("/candidates").valueStream().toList();
    String body = decision(chance, candidates);
    letGo(item, candidates);
    simulation.ask(
        Request.of(Route.DECIDE_REVIEW, who, "/v1/reviews/" + review + "/decision")
            .key(ChildActs.key(chance))
            .body(body));
    return review + " " + body;
  }

  private static String decision(Chance chance, List<JsonNode> candidates) {
    int kind = chance.below(3);
    if (kind == 0 && !candidates.isEmpty()) {
      return "{\"decision\":\"link\",\"childId\":\"%s\",\"reason\":\"same-child\"}"
          .formatted(chance.one(candidates).at("/childId").asText());
    }
    return kind == 1 ? creation(chance, candidates) : "{\"decision\":\"reject\"}";
  }

  private static String creation(Chance chance, List<JsonNode> candidates) {
    String seen =
        candidates.stream()
            .map(one -> "\"" + one.at("/childId").asText() + "\"")
            .collect(Collectors.joining(","));
    return chance.below(2) == 0
        ? "{\"decision\":\"create\"}"
        : "{\"decision\":\"create\",\"distinctFrom\":[" + seen + "]}";
  }

  /** Who is what after a person decided is no longer known here. */
  private void letGo(JsonNode item, List<JsonNode> candidates) {
    List<String> numbers = candidates.stream().map(one -> one.at("/childId").asText()).toList();
    String family = item.at("/person/familyName").asText();
    memory.children.stream()
        .filter(child -> numbers.contains(child.number) || child.family.equals(family))
        .forEach(child -> child.doubled = true);
  }
}
