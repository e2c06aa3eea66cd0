/** Tests which values raise each alarm of the templates, as CloudWatch documents its evaluation. */
@NullMarked
package org.contactpoint.infrastructure.alarm;

import org.jspecify.annotations.NullMarked;
