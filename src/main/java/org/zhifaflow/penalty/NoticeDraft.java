package org.zhifaflow.penalty;

import jakarta.validation.constraints.NotBlank;

/**
 * What an officer writes into the advance notice (APL-44).
 *
 * @param contact where and with whom statement, defence and hearing request are to be made
 */
public record NoticeDraft(
        @NotBlank(message = "须写明拟处罚内容") String content,
        @NotBlank(message = "须写明违法事实") String facts,
        @NotBlank(message = "须写明处罚理由") String reasons,
        @NotBlank(message = "须写明处罚依据") String legalBasis,
        @NotBlank(message = "须写明联系人和联系方式") String contact) {}
