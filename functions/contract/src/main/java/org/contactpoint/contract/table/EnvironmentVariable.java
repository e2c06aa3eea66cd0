package org.contactpoint.contract.table;

/**
 * The names of the variables by which a deployed function learns its stage, tables and other
 * resources. Each is read as the setting of the same words in small letters, joined by full stops.
 */
public final class EnvironmentVariable {
  /** The prefix of {@link TableNames}. */
  public static final String TABLE_PREFIX = "CONTACTPOINT_TABLE_PREFIX";

  /** The beginning of the names of the secrets that hold the key rings; see {@link KeyRing}. */
  public static final String KEYS_PREFIX = "CONTACTPOINT_KEYS_PREFIX";

  /** What the names of a function's writers of the trail begin with. */
  public static final String TRAIL_PREFIX = "CONTACTPOINT_TRAIL_PREFIX";

  /** The exact issuer of access tokens. */
  public static final String ISSUER = "CONTACTPOINT_TOKEN_ISSUER";

  /** Where the issuer publishes its keys. */
  public static final String ISSUER_KEYS = "CONTACTPOINT_TOKEN_KEYS";

  /** The clients through which people may sign in, divided by commas. */
  public static final String CLIENTS = "CONTACTPOINT_TOKEN_CLIENTS";

  /** The user pool, for the functions that change it. */
  public static final String POOL = "CONTACTPOINT_POOL_ID";

  /** What the names of the secrets begin with that name the first administrators of councils. */
  public static final String FOUNDERS_PREFIX = "CONTACTPOINT_FOUNDERS_PREFIX";

  /** The name of the function that is the shielding function. */
  public static final String SHIELDING_FUNCTION = "CONTACTPOINT_SHIELDING_FUNCTION";

  /** The bucket of uploaded files. */
  public static final String UPLOADS_BUCKET = "CONTACTPOINT_UPLOADS_BUCKET";

  /** The URL of the queue of uploads. */
  public static final String UPLOADS_QUEUE = "CONTACTPOINT_UPLOADS_QUEUE";

  /** The write-once bucket of the trail. */
  public static final String ARCHIVE_BUCKET = "CONTACTPOINT_ARCHIVE_BUCKET";

  /** The signing key under which heads of the trail are sealed. */
  public static final String ARCHIVE_KEY = "CONTACTPOINT_ARCHIVE_KEY";

  /** The CloudWatch namespace of a function's own metrics. */
  public static final String METRICS_NAMESPACE = "CONTACTPOINT_METRICS_NAMESPACE";

  /** The address that people are told from that there is news. */
  public static final String MAIL_SENDER = "CONTACTPOINT_MAIL_SENDER";

  /** The configuration set of SES under which they are. */
  public static final String MAIL_CONFIGURATION = "CONTACTPOINT_MAIL_CONFIGURATION";

  /** Where they sign in. */
  public static final String MAIL_PORTAL = "CONTACTPOINT_MAIL_PORTAL";

  /** For how many days a daily copy of a table is kept. */
  public static final String BACKUP_DAYS = "CONTACTPOINT_BACKUP_DAYS";

  /** Where people reach the pages, without a slash at its end. */
  public static final String PORTAL_URL = "CONTACTPOINT_PORTAL_URL";

  /** Where the pages reach the web API, without a slash at its end. */
  public static final String PORTAL_API = "CONTACTPOINT_PORTAL_API";

  /** The origin of the bucket to which browsers send files. */
  public static final String PORTAL_UPLOADS = "CONTACTPOINT_PORTAL_UPLOADS";

  /** Where the pool's pages for signing in are, without a slash at its end. */
  public static final String SIGN_IN_URL = "CONTACTPOINT_SIGN_IN_URL";

  /** The client of the pool that the pages are. */
  public static final String SIGN_IN_CLIENT = "CONTACTPOINT_SIGN_IN_CLIENT";

  private EnvironmentVariable() {}
}
