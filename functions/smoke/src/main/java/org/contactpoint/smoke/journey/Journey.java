package org.contactpoint.smoke.journey;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.api.Reply;
import org.contactpoint.smoke.person.Part;
import org.contactpoint.smoke.person.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * The journey. Each step looks at what the stage answered, not only at how; a child who was never
 * there before goes it each time, so it can be gone again and again.
 */
public final class Journey {
  private static final String SUPPORT = "direct-support";

  private final Api api;
  private final SignIn signIn;
  private final CouncilFile files;
  private final Consumer<String> output;

  /**
   * @param output receives a message for each step
   */
  public Journey(Api api, SignIn signIn, Consumer<String> output) {
    this.api = api;
    this.signIn = signIn;
    this.files = new CouncilFile(api, signIn);
    this.output = output;
  }

  /**
   * Goes it.
   *
   * @param child invented, and new to the stage
   */
  public void go(MadeUpChild child, LocalDate today) {
    healthy();
    strangersStayOutside();
    output.accept("The council's file: " + files.takenIn(child, today));
    String id = found(child);
    opened(id, child);
    joined(id, today);
    shielded(id);
    foundNoMore(id, child);
    onlyTheTeamSeesWhere(id, child);
    theTrailHolds(id);
  }

  /**
   * Somebody watches a child whom another service joins then. The list of notices is not looked at,
   * since whoever looks is not asked by e-mail to look.
   *
   * @param child invented, and new to the stage
   */
  public void watch(MadeUpChild child, LocalDate today) {
    output.accept("Another file: " + files.takenIn(child, today));
    String id = found(child);
    joined(id, today);
    Reply watching = call(Part.PRACTITIONER, "PUT", "/v1/children/" + id + "/watch", null);
    watching.expect(200).check(watching.json().at("/watched").asBoolean(), "the child is watched");
    api.send(
            "POST",
            "/v1/children/" + id + "/involvements",
            signIn.token(Part.TEAM),
            "{\"serviceType\":\"voluntary\",\"start\":\"" + today + "\"}",
            key())
        .expect(201);
    output.accept("The practitioner watches that child, and another service joins it");
  }

  private void healthy() {
    api.get("/health").expect(200);
    output.accept("The stage is healthy");
  }

  private void strangersStayOutside() {
    api.send("POST", "/v1/searches", null, "{}", Map.of()).expect(401);
    api.send("POST", "/v1/searches", "not.a.token", "{}", Map.of()).expect(401);
    output.accept("Nobody comes in without a token");
  }

  private Reply search(Part part, String criteria) {
    return call(part, "POST", "/v1/searches", "{\"purpose\":\"" + SUPPORT + "\"," + criteria + "}")
        .expect(200);
  }

  private Reply call(Part part, String method, String path, @Nullable String body) {
    return api.send(method, path, signIn.token(part), body, Map.of());
  }

  private String found(MadeUpChild child) {
    Reply reply = search(Part.PRACTITIONER, child.byNameAndBirthday());
    reply.check(reply.json().at("/results").size() == 1, "one child is found");
    reply.check(reply.at("/results/0/familyName").equals(child.familyName()), "it is that child");
    output.accept("The child is found by name and birthday");
    return reply.at("/results/0/childId");
  }

  private Reply view(Part part, String id, String purpose) {
    return api.send(
            "GET",
            "/v1/children/" + id,
            signIn.token(part),
            null,
            Map.of("Access-Purpose", purpose))
        .expect(200);
  }

  private void opened(String id, MadeUpChild child) {
    Reply reply = view(Part.PRACTITIONER, id, SUPPORT);
    reply.check(
        reply.at("/address/postcode").equals(child.postcode()), "the record shows the address");
    reply.check(
        reply.body().contains(CouncilFile.PRACTITIONER), "the record shows who else is involved");
    output.accept("The record is opened, and shows who else is working with the child");
  }

  private void joined(String id, LocalDate today) {
    Reply reply =
        api.send(
            "POST",
            "/v1/children/" + id + "/involvements",
            signIn.token(Part.PRACTITIONER),
            "{\"serviceType\":\"social-care\",\"start\":\"" + today + "\"}",
            key());
    reply.expect(201).check(!reply.at("/involvementId").isEmpty(), "the involvement has an id");
    Reply record = view(Part.PRACTITIONER, id, SUPPORT);
    record.check(record.json().at("/involvements").size() == 2, "both involvements are shown");
    output.accept("The practitioner has joined");
  }

  private void shielded(String id) {
    Reply reply =
        api.send(
            "POST",
            "/v1/children/" + id + "/shield",
            signIn.token(Part.TEAM),
            "{\"ground\":\"other-harm\",\"askedBy\":\"council\"}",
            key());
    reply.expect(201).check(reply.at("/status").equals("interim"), "the child is hidden at once");
    String shield = reply.at("/shieldId");
    api.send(
            "POST",
            "/v1/shields/" + shield + "/decision",
            signIn.token(Part.APPROVER),
            "{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}",
            key())
        .expect(200);
    output.accept("The child is shielded, by two people");
  }

  private void foundNoMore(String id, MadeUpChild child) {
    Reply byPlace = search(Part.PRACTITIONER, child.byNameAndPostcode());
    byPlace.check(byPlace.json().at("/results").isEmpty(), "nobody is found by place");
    Reply byName = search(Part.PRACTITIONER, child.byGivenNameAndBirthday());
    byName.check(!byName.body().contains(id), "the child is not found by given name and date");
    Reply face = view(Part.PRACTITIONER, id, SUPPORT);
    face.check(face.json().at("/shielded").asBoolean(), "the record says that it is shielded");
    face.check(
        !face.body().contains(child.postcode()) && face.json().at("/involvements").isMissingNode(),
        "it shows a face and nothing else");
    output.accept("It is found no more, and shows its face alone");
  }

  private void onlyTheTeamSeesWhere(String id, MadeUpChild child) {
    Reply team = view(Part.TEAM, id, "safeguarding");
    team.check(
        team.at("/address/postcode").equals(child.postcode()),
        "the team sees what its own sources said");
    output.accept("Its own team sees what its own sources said");
  }

  private void theTrailHolds(String id) {
    Reply own = call(Part.PRACTITIONER, "GET", "/v1/me/trail", null).expect(200);
    own.check(own.body().contains("add-involvement"), "one's own trail shows the joining");
    Reply child = call(Part.AUDITOR, "GET", "/v1/audit/entries?child=" + id, null).expect(200);
    child.check(child.json().at("/items").size() >= 6, "the child's trail shows each step");
    Reply whole = call(Part.AUDITOR, "GET", "/v1/audit/verification", null).expect(200);
    whole.check(whole.json().at("/intact").asBoolean(), "the whole trail is intact");
    output.accept("The trail shows each step and is intact: " + whole.at("/entries") + " entries");
  }

  private static Map<String, String> key() {
    return Map.of("Idempotency-Key", UUID.randomUUID().toString());
  }
}
