package org.contactpoint.infrastructure.stage;

/**
 * How long things stay.
 *
 * @param logDays days that logs stay
 * @param backupDays days that a daily backup stays
 * @param uploadDays days after which an uploaded file goes, and again after which its versions do
 * @param archiveDays days in which nothing of the archived trail can be changed or removed
 * @param archiveMode who may lift that
 * @param backupsLocked whether backups can't be removed before their time, not even by the owner
 * @param deletionProtected whether tables and pool refuse to be deleted, and keys to be ended: not
 *     before they were created, or a first deployment that fails could not be removed
 */
public record Retention(
    int logDays,
    int backupDays,
    int uploadDays,
    int archiveDays,
    ArchiveMode archiveMode,
    boolean backupsLocked,
    boolean deletionProtected) {

  /** Who may lift the lock of the archive (S3 Object Lock). */
  public enum ArchiveMode {
    /** An administrator with a permission of its own. */
    GOVERNANCE,
    /** Nobody. */
    COMPLIANCE
  }
}
