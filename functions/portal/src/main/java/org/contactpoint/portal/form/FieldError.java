package org.contactpoint.portal.form;

/**
 * What is wrong with one field.
 *
 * @param field the id of the element that the message leads to
 * @param message in plain English, without what was entered
 */
public record FieldError(String field, String message) {}
