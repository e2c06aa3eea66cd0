package org.contactpoint.contract.function;

import java.util.Arrays;
import java.util.Locale;
import org.contactpoint.contract.route.RouteFunction;
import org.contactpoint.contract.table.Deployable;
import org.jspecify.annotations.Nullable;

/**
 * Every function that is deployed: the module that it comes from, its entry, whose rights it works
 * with, and what calls it.
 */
public enum DeployedFunction {
  SEARCH(RouteFunction.SEARCH, Deployable.SEARCH),
  REGISTRATION(RouteFunction.REGISTRATION, Deployable.REGISTRATION),
  SHIELDING(RouteFunction.SHIELDING, Deployable.SHIELDING),
  AUDIT(RouteFunction.AUDIT, Deployable.AUDIT),
  UPLOADS(RouteFunction.UPLOADS, Deployable.UPLOADS),
  ACCOUNTS(RouteFunction.ACCOUNTS, Deployable.ACCOUNTS),
  WATCH(RouteFunction.WATCH, Deployable.WATCH),

  /** Takes what other functions pass on because a shielded child is in it. */
  SHIELDED_RECORDS(
      Deployable.SHIELDING,
      "shielding",
      "cloud.shielding.ShieldingHandler",
      FunctionTrigger.FUNCTION),
  /** Continues shields whose propagation was interrupted. */
  RESUME_SHIELDS(
      Deployable.SHIELDING,
      "shielding",
      "shielding.hiding.ResumeShieldsHandler",
      FunctionTrigger.SCHEDULE),
  /** Hides again whoever came back visible with restored tables, before they serve anybody. */
  REPLAY_SHIELDS(
      Deployable.RESTORING,
      "shielding",
      "shielding.restoring.ReplayShieldsHandler",
      FunctionTrigger.SCHEDULE),
  /** Counts what waits for people. */
  COUNT_WORK(
      Deployable.SHIELDING,
      "shielding",
      "shielding.workload.CountWorkHandler",
      FunctionTrigger.SCHEDULE),
  /** Takes records that are due out of the search lists. */
  ARCHIVE_RECORDS(
      Deployable.SHIELDING,
      "shielding",
      "shielding.archive.ArchiveRecordsHandler",
      FunctionTrigger.SCHEDULE),
  /** Writes search entries again under a new version of the search keys. */
  RE_KEY_ENTRIES(
      Deployable.RE_KEYING, "search", "search.rekey.ReKeyEntriesHandler", FunctionTrigger.SCHEDULE),
  /** Destroys the records whose archive has ended. */
  DESTROY_RECORDS(
      Deployable.DESTROYING,
      "shielding",
      "shielding.destruction.DestroyRecordsHandler",
      FunctionTrigger.SCHEDULE),
  /** Works off the files of councils. */
  UPLOAD_EVENTS(
      Deployable.UPLOADS, "uploads", "uploads.event.UploadEventsHandler", FunctionTrigger.QUEUE),
  /** Suspends whoever lapsed. */
  LAPSES(
      Deployable.ACCOUNTS, "accounts", "accounts.lapsing.LapsesHandler", FunctionTrigger.SCHEDULE),
  /** Puts the account into access tokens, and refuses whoever is not active. */
  TOKEN_CLAIMS(
      Deployable.SIGN_IN, "accounts", "accounts.trigger.TokenClaimsHandler", FunctionTrigger.POOL),
  /** Notes that somebody signed in. */
  SIGN_IN_NOTED(
      Deployable.SIGN_IN, "accounts", "accounts.trigger.SignInNotedHandler", FunctionTrigger.POOL),
  /** Words the pool's messages. */
  MESSAGES(
      Deployable.SIGN_IN, "accounts", "accounts.trigger.MessagesHandler", FunctionTrigger.POOL),
  /** Copies each entry of the trail to where nobody can change it. */
  ARCHIVE_TRAIL(
      Deployable.ARCHIVE, "audit", "audit.archive.ArchiveTrailHandler", FunctionTrigger.STREAM),
  /** Signs the heads of the trail's chains. */
  SEAL_HEADS(
      Deployable.ARCHIVE, "audit", "audit.archive.SealHeadsHandler", FunctionTrigger.SCHEDULE),
  /** Ends writers of the trail whose process is gone. */
  END_WRITERS(
      Deployable.ENDING, "audit", "audit.ending.EndWritersHandler", FunctionTrigger.SCHEDULE),
  /** Generates the keys of a stage and enters its first administrators. */
  SET_UP(Deployable.SET_UP, "accounts", "accounts.setup.SetUpHandler", FunctionTrigger.DEPLOYMENT),
  /** Looks for misuse in each entry of the trail. */
  FOLLOW_TRAIL(
      Deployable.WATCHING, "watch", "watch.follow.FollowTrailHandler", FunctionTrigger.STREAM),
  /** Asks by e-mail to sign in whoever has news of a watched child. */
  NOTIFY_WATCHERS(
      Deployable.MAILING, "mail", "mail.follow.FollowNewsHandler", FunctionTrigger.STREAM),
  /** Shows the pages, as a client of the web API. */
  PORTAL(Deployable.PORTAL, "portal", "portal.PortalHandler", FunctionTrigger.PAGES);

  private static final String GATEWAY_HANDLER = "org.contactpoint.cloud.gateway.GatewayHandler";

  private final @Nullable RouteFunction routes;
  private final Deployable rights;
  private final String module;
  private final String handler;
  private final FunctionTrigger caller;

  DeployedFunction(RouteFunction routes, Deployable rights) {
    this.routes = routes;
    this.rights = rights;
    this.module = routes.name().toLowerCase(Locale.ROOT);
    this.handler = GATEWAY_HANDLER;
    this.caller = FunctionTrigger.GATEWAY;
  }

  DeployedFunction(Deployable rights, String module, String entry, FunctionTrigger caller) {
    this.routes = null;
    this.rights = rights;
    this.module = module;
    this.handler = "org.contactpoint." + entry;
    this.caller = caller;
  }

  /** The function behind those routes. */
  public static DeployedFunction of(RouteFunction routes) {
    return Arrays.stream(values())
        .filter(one -> one.routes == routes)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(routes + " is no function of its own"));
  }

  /** Whose rights it works with. */
  public Deployable rights() {
    return rights;
  }

  /** The folder below {@code functions/} that it comes from. */
  public String module() {
    return module;
  }

  /** The class that AWS Lambda calls. */
  public String handler() {
    return handler;
  }

  /** What calls it. */
  public FunctionTrigger caller() {
    return caller;
  }

  /** Its name in small letters and hyphens, unique in a stage. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
