package org.contactpoint.mail.send;

/**
 * From whom and how e-mails are sent.
 *
 * @param sender an address of the domain that is verified in SES
 * @param configuration the configuration set of SES
 */
public record MailSettings(String sender, String configuration) {}
