rule-sentence = { $rule ->
    [ask_after_the_close] Cuando se gana una venta, pregunta al nuevo cliente mientras dura la alegría, venga de donde venga.
    [ask_after_the_no] Cuando alguien dice que no, pregunta igual: quita presión y muestra seguridad.
    [ask_again_while_they_give] Cuando alguien acaba de dar nombres y aún tiene más, pregunta ahora por todos los demás.
    [ask_for_the_happy_call] Siete días después de que una persona recomendada compre, pídele que llame a quien la recomendó, si esta persona lo permitió.
    [ask_to_publish] Cuando llega un testimonio, pregunta en dos días si puedes publicarlo.
    [attend] Cuando alguien menciona una asociación o un evento, ve ese día, o pide una presentación en siete días.
    [call_the_non_buyer] Cada vez que compra alguien que recomendó una persona que no compró, llámala el siguiente día hábil y dale las gracias otra vez.
    [contact_the_referral] Contacta a la persona recomendada en un día hábil desde que te dieron su nombre.
    [inform_of_the_win] Cuenta el mismo día a quien te recomendó que hubo compra, y dale las gracias.
    [inform_the_referrer] Cuenta en dos días a quien te recomendó cuando hubo contacto, reunión, pérdida o silencio; varias noticias van en un solo mensaje.
    [licence_day_comes] El día de un permiso para preguntar se abre el momento de preguntar; nunca caduca.
    [licence_to_ask] Cuando alguien dice «todavía no, pregúntame en 90 días», pregunta exactamente ese día, sea el día de la semana que sea.
    [reciprocate] Treinta días después de la primera recomendación de alguien, devuelve el favor si aún no recibió nada.
    [silence_alarm] Cuando una recomendación lleva tres días hábiles sin contacto, avisa al vendedor y al responsable.
    [stay_in_touch] Mantén el contacto con cada cliente y con quien te recomienda: cada 30, 60 o 90 días según el nivel, contados desde el último contacto de cualquier tipo.
    [thank_the_referrer] Agradece los nombres el mismo día, una vez por todos.
    [thank_up_the_chain] Cuando alguien compra al final de una cadena de recomendaciones, agradece en tres días a quien la empezó.
    [prepare_for_event] Tres días antes de un evento al que vas, pregunta a quien lo recomendó a quién deberías conocer allí.
    [after_the_event] Al día siguiente de un evento, apunta a quién conociste y da las gracias a quien lo recomendó.
    [birthday] En el cumpleaños de un cliente o de quien te recomendó, envía tu felicitación.
    [deal_anniversary] Un año después de ganar una venta, y cada año después, pregunta cómo le sirve.
    [ask_what_came_of_it] Tres semanas después de poner a dos personas en contacto, pregunta a quien necesitaba algo qué salió.
   *[thank_with_gift] Cuando compra una persona recomendada, agradece con un regalo en tres días, donde esté permitido.
}
