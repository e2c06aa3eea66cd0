package org.contactpoint.smoke.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.api.Reply;
import org.contactpoint.smoke.api.Unexpected;
import org.contactpoint.smoke.person.Part;
import org.contactpoint.smoke.person.SignIn;

/** A council's file of one row: announced, put into the bucket, and waited for. */
final class CouncilFile {
  static final String PRACTITIONER = "Anita Sandhu";

  private static final Set<String> ENDS = Set.of("done", "rejected", "held");
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final int TRIES = 240;

  private final Api api;
  private final SignIn signIn;

  CouncilFile(Api api, SignIn signIn) {
    this.api = api;
    this.signIn = signIn;
  }

  /** Sends it, and says what became of it. */
  String takenIn(MadeUpChild child, LocalDate today) {
    byte[] file = csv(child, today).getBytes(StandardCharsets.UTF_8);
    String token = signIn.token(Part.FEED);
    Reply announced =
        api.send(
                "POST",
                "/v1/uploads",
                token,
                "{\"fileName\":\"%s.csv\",\"feed\":\"local\",\"bytes\":%d,\"sha256\":\"%s\"}"
                    .formatted(
                        child.record().toLowerCase(java.util.Locale.ROOT),
                        file.length,
                        sha256(file)),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .expect(201);
    Map<String, String> headers = new LinkedHashMap<>();
    announced
        .json()
        .at("/headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    int status = api.put(announced.at("/url"), file, headers);
    if (status != 200) {
      throw new Unexpected("the bucket should have taken the file and answered " + status);
    }
    Reply end = ended(token, announced.at("/uploadId"));
    end.check(end.at("/status").equals("done"), "the file is done");
    end.check(end.json().at("/created").asInt() == 1, "its row created a record");
    return "one row, one new record";
  }

  private Reply ended(String token, String upload) {
    Reply reply = read(token, upload);
    for (int attempt = 0; attempt < TRIES && !ENDS.contains(reply.at("/status")); attempt++) {
      pause();
      reply = read(token, upload);
    }
    return reply;
  }

  private Reply read(String token, String upload) {
    return api.send("GET", "/v1/uploads/" + upload, token, null, Map.of()).expect(200);
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String csv(MadeUpChild child, LocalDate today) {
    return """
    sourceRecordId,asOf,action,givenName,familyName,dateOfBirth,gender,addressStatus,uprn,addressLine1,town,postcode,\
    serviceType,organisationCode,organisationName,practitionerName,practitionerRole,practitionerPhone,involvementStart
    %s,%s,upsert,%s,%s,%s,female,current,900000000017,17 Harebell Mount,Leeds,%s,\
    learning-mentoring,E08000035-LM02,Weetwood Beck Learning Mentors,%s,learning-mentor,0113 496 0142,2025-10-06
    """
        .formatted(
            child.record(),
            today,
            child.givenName(),
            child.familyName(),
            child.dateOfBirth(),
            child.postcode(),
            PRACTITIONER);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
