package org.contactpoint.local.guide;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.local.issuer.LocalAccounts;
import org.contactpoint.local.queue.LocalQueue;
import org.contactpoint.local.setting.LocalSettings;

/** The page that is printed to the terminal once everything is ready. */
public final class Guide {
  private Guide() {}

  /** The page for a process that listens there. */
  public static String of(URI api, LocalQueue queue, LocalSettings settings) {
    Path data = settings.data();
    return """

    ContactPoint is ready on {api}
    Open that address in a browser and sign in.
    One process serves all of it, on this machine alone.

    Try first
      Sign in as Ruth Okafor (leeds.socialworker), look for Leah Ward, born 9 3 2012, and add yourself to her record.
      Sign in as Farah Qureshi (leeds.team) to see what waits for the team, or as Colin Bairstow (leeds.auditor) to see who looked.

    What runs where
      the pages       {api}
      the web API     {api}/v1   (read about it at {api}/docs)
      the tables      a DynamoDB in this process, kept in {tables}
      uploads         an S3 and an SQS in this process, on loopback ports of their own:
                      {queue}
                      {deadLetters} for messages that fail five times
      e-mails         files in {mail}, which nobody else gets
    Everything is kept in
      {data}
    Choose otherwise with CONTACTPOINT_PORT, CONTACTPOINT_DATA, CONTACTPOINT_SEED=none

    Accounts (no password: this mode only)
    {accounts}

    Three calls of the web API to try
      1. Sign in as Leah's social worker
         TOKEN=$(curl -s {api}/local/token -d username=leeds.socialworker | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      2. Look for Leah
         curl -s {api}/v1/searches -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
           -d '{"purpose":"direct-support","givenName":"Leah","familyName":"Ward","dateOfBirth":"2012-03-09"}'
      3. Open her record: put the childId of the answer in the place of CHILD
         curl -s {api}/v1/children/CHILD -H "Authorization: Bearer $TOKEN" -H 'Access-Purpose: direct-support'

    To take in a file, put it into
      {uploads}/<council>/<feed>/     for example {uploads}/E08000035/school-census/
    To stop: Ctrl-C. Start again with the same command and it goes on where it was.
    """
        .replace("{api}", api.toString())
        .replace("{tables}", data.resolve("tables").toString())
        .replace("{queue}", queue.url())
        .replace("{deadLetters}", queue.deadLetters())
        .replace("{mail}", data.resolve("mail").toString())
        .replace("{data}", data.toString())
        .replace("{accounts}", accounts())
        .replace("{uploads}", data.resolve("uploads").toString());
  }

  private static String accounts() {
    return LocalAccounts.ALL.stream().map(Guide::line).collect(Collectors.joining("\n"));
  }

  private static String line(Account account) {
    String roles =
        account.roles().stream().map(role -> role.code()).collect(Collectors.joining(", "));
    Authority authority = account.authority();
    return "  %-18s %-22s %-10s %s"
        .formatted(
            account.id(),
            roles,
            authority == null ? "-" : authority.value(),
            account.organisation().name());
  }
}
