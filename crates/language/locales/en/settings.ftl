## Settings: oneself

settings-title = Settings
settings-name = Your name
settings-zone = Time zone
settings-zone-hint = Promises fall due on your days.
settings-language = Language
language-auto = As the device says
settings-appearance = Appearance
appearance-auto = As the device
appearance-light = Light
appearance-dark = Dark
settings-password = Change your password
settings-card = Your card
settings-card-hint = Somebody wants your details? Let them point their camera here.
settings-card-qr = QR code with your name, company and e-mail address
