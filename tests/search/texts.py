"""Texts about different topics, for tests of the semantic search."""

OTHERS = [
    "Sopbilens kamera ser hål i gatan och skickar en karta till den som lagar asfalt.",
    "Mikrofoner på brandposterna hör när dricksvatten rinner ut under gatan på natten.",
    "Programmet föreslår konto på fakturan utifrån hur liknande fakturor har konterats förut.",
    "Drönaren flyger längs kraftledningen och letar spruckna isolatorer och grenar för nära.",
    "Prognosen säger timme för timme hur många patienter som söker till akutmottagningen.",
    "Bildanalysen mäter ryggens linje när kon går från mjölkningen och ser om hon haltar.",
    "Modellen läser handskrivna protokoll från sjuttonhundratalet och släktforskare rättar.",
    "Golvet känner skillnad på ett fall, en tappad bok och en katt, och larmar personalen.",
    "Styrningen lär sig schemat och mäter koldioxid, och elen till ventilation minskar.",
    "Radarbilder ser genom moln och visar var stormen har fällt skog och spärrat vägar.",
    "Filtret ser vad som är ovanligt för avsändaren och stoppar brev som vill ha lösenord.",
    "Tjänsten jämför böckernas beskrivningar och tipsar om sådant som inte alla läser.",
]
